package se.fyren.conversations.letters;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Handläggning: what the centre has noted on a thread's card.
 *
 * @param assigned who answers it; null where nobody has taken it
 * @param danger null where nobody has raised the flag
 * @param restsAfter the thread rests until there is a letter after this one; 0 where it does not
 * @param requested whether somebody has asked for the document, so that it may not be destroyed (TF 2 kap.)
 */
public record Desk(@Nullable UUID assigned, @Nullable Danger danger, int restsAfter, boolean requested) {

    /** As it is when the thread arrives. */
    public static final Desk EMPTY = new Desk(null, null, 0, false);

    /**
     * Fara: somebody thinks that the help-seeker is in danger, and a second colleague is to know.
     *
     * @param seenBy the second colleague; null until one has seen it
     */
    public record Danger(
            UUID raisedBy, LocalDate on, @Nullable UUID seenBy) {

        /** Whether a second colleague has yet to see it. */
        public boolean unseen() {
            return seenBy == null;
        }
    }

    /** Whether a flag of danger waits for a second colleague. */
    public boolean isAlarming() {
        return danger != null && danger.unseen();
    }

    public Desk assignedTo(@Nullable UUID staff) {
        return new Desk(staff, danger, restsAfter, requested);
    }

    public Desk inDanger(@Nullable Danger raised) {
        return new Desk(assigned, raised, restsAfter, requested);
    }

    public Desk restingAfter(int number) {
        return new Desk(assigned, danger, number, requested);
    }

    public Desk requested(boolean is) {
        return new Desk(assigned, danger, restsAfter, is);
    }
}
