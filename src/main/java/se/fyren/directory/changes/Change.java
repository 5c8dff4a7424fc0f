package se.fyren.directory.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ändring: what one person changed in one go, with what became of it. Who they are is known elsewhere.
 *
 * @param turnsVerdict whether the guide answers differently for somebody, so that a second person must agree
 * @param undoes the change that this one takes back, null where it takes back none
 * @param decidedBy who agreed or declined, null where nobody has or had to
 * @param edition the edition of the directory that it made, null where it made none
 * @param settledBy who has seen that it was overtaken, and lets it rest
 */
public record Change(
        UUID id,
        List<LineChange> lines,
        UUID madeBy,
        LocalDate madeOn,
        boolean turnsVerdict,
        @Nullable UUID undoes,
        @Nullable UUID decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Integer edition,
        @Nullable Fate fate,
        @Nullable UUID settledBy) {

    public Change {
        lines = List.copyOf(lines);
    }

    /** What an update of the shipped files made of a change. */
    public enum Fate {
        /** The files say the same by themselves now, or a later change had its say. */
        SPENT,
        /** What it changed stands no longer as it did: the files say something else now. */
        OVERTAKEN
    }

    /** Where a change stands. */
    public enum State {
        WAITING,
        IN_SERVICE,
        DECLINED,
        SPENT,
        OVERTAKEN,
        /** Overtaken, and somebody has seen to it. */
        SETTLED
    }

    public State state() {
        if (edition == null) {
            return decidedBy == null ? State.WAITING : State.DECLINED;
        }
        return switch (fate) {
            case null -> State.IN_SERVICE;
            case SPENT -> State.SPENT;
            case OVERTAKEN -> settledBy == null ? State.OVERTAKEN : State.SETTLED;
        };
    }

    /** The line changes that lead back. */
    public List<LineChange> reversed() {
        return lines.reversed().stream().map(LineChange::reversed).toList();
    }
}
