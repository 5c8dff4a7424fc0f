/**
 * Vägledningen: a few safe answers in, the right open door out, at once.
 *
 * <p>{@link se.fyren.guide.Guide#advise} is a pure function over the directory as it is known on one day. Nothing is
 * remembered: a {@link se.fyren.guide.Situation} lives as long as the request that brought it. The rules are facts of
 * the directory with period and source; what stands here is only how they are read.
 *
 * <p>Promise: there is always an open door with a way to reach it, and a child always has a door for the young.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "directory", "directory :: words", "web"})
package se.fyren.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
