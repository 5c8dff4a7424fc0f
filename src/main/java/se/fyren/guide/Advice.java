package se.fyren.guide;

import java.util.List;
import se.fyren.directory.Channel;
import se.fyren.guide.Door.Beneficiary;

/**
 * Råd: the doors, the best open one first, and whom to call when life is in danger.
 *
 * @param doors at least one is open and has a channel
 */
public record Advice(List<Door> doors, List<Channel> emergency) {

    private static final int FEW = 3;

    public Advice {
        doors = List.copyOf(doors);
        emergency = List.copyOf(emergency);
    }

    /** The doors for this beneficiary with this verdict, in order. */
    public List<Door> doors(Beneficiary beneficiary, Verdict verdict) {
        return doors.stream()
                .filter(one -> one.beneficiary() == beneficiary && one.verdict() == verdict)
                .toList();
    }

    /** The open doors to show at once: a few, so that nobody has to choose among many. */
    public List<Door> foremost(Beneficiary beneficiary) {
        return doors(beneficiary, Verdict.OPEN).stream().limit(FEW).toList();
    }

    /** The open doors that stand behind the foremost. */
    public List<Door> others(Beneficiary beneficiary) {
        return doors(beneficiary, Verdict.OPEN).stream().skip(FEW).toList();
    }

    /** The closed doors worth telling of: not those that an adult is merely too old for. */
    public List<Door> closed(Beneficiary beneficiary) {
        return doors(beneficiary, Verdict.CLOSED).stream()
                .filter(door -> !door.says(Reason.Code.AGE_ABOVE))
                .toList();
    }

    /** Whom there are doors for, the one with the best door first. */
    public List<Beneficiary> beneficiaries() {
        return doors.stream().map(Door::beneficiary).distinct().toList();
    }

    /** Whether any door is closed. */
    public boolean hasClosed() {
        return beneficiaries().stream().anyMatch(one -> !closed(one).isEmpty());
    }
}
