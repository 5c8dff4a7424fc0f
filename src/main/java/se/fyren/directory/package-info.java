/**
 * Katalogen: who helps whom, where, by what rules, and how one reaches them.
 *
 * <p>The directory holds facts, never opinions. Each fact (uppgift) is an {@link se.fyren.directory.Observation}: a
 * value that a source (källa) states for a period, with the day it was seen and the day it was last checked. Sources
 * disagree and grow old; {@link se.fyren.directory.Evidence} weighs them for one day and answers with a
 * {@link se.fyren.directory.Finding}: known, with what speaks against it, or unknown. Unknown is never yes or no.
 *
 * <p>Life cycle: the data files are read and checked as a whole, replace the stored directory in one transaction, and
 * are served from an immutable {@link se.fyren.directory.Snapshot}. A file that breaks a rule is refused with file,
 * line and reason, and the directory in service stays. Editors change lines of them ({@link se.fyren.directory.changes}),
 * which outlive the files they were made in. Nothing here is about a person; nothing is erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "night", "web"})
package se.fyren.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
