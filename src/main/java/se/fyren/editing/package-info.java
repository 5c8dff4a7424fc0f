/**
 * Redigeringen: how staff change the directory, see before whom it turns, and take it back. Its pages are in {@code web}.
 *
 * <p>Life cycle of a change (ändring): a draft is worked out and shown with its {@link se.fyren.editing.Preview}; what
 * turns no verdict is in service at once; what does waits until a second person has seen the same and agrees, or comes
 * to nothing. Nothing is erased: the history of a public fact is public knowledge, and who changed it is told by an
 * identifier that says nothing here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "directory",
            "directory :: changes",
            "directory :: words",
            "guide",
            "guide :: words",
            "access",
            "access :: pages"
        })
package se.fyren.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
