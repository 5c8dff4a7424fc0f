/**
 * Säkerhetskopiering: all that a database holds in one locked file, and back from it into an empty one, embedded or
 * external (docs/adr/0014, docs/operations.md). The key of each is a file of its own, kept apart and destroyed after
 * thirty days; then the backup opens for nobody.
 *
 * <p>Terms: säkerhetskopia (backup), återställning (restoring), kopians nyckel (a backup's key).
 *
 * <p>Life cycle of a backup: its key is made → written under another name → whole, under its own → key and file destroyed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"erasure", "night", "sealing", "web"})
package se.fyren.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
