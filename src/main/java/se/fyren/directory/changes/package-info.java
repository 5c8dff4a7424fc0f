/**
 * Katalogens ändringar: how the directory is edited. An edit is a line of one of the data files, changed
 * (docs/adr/0010-an-edit-is-a-line-changed.md). A package of its own, so that a module must ask for it by name to be
 * able to change what the guide answers.
 */
@NullMarked
@NamedInterface("changes")
package se.fyren.directory.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
