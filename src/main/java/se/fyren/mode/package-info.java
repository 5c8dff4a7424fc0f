/**
 * Driftläget: whether this Fyren is the demo or the real thing. A bean that makes the demo convenient asks
 * {@link se.fyren.mode.Mode}, so that it cannot be on in production by accident
 * (docs/adr/0006-the-demo-is-not-in-the-jar.md).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.fyren.mode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
