package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.fyren.directory.Channel;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Service.Kind;
import se.fyren.guide.Door;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;

/**
 * Ordningen: the best open door first. For a child the doors for the young, then the specialists, then others; the
 * home municipality's social services, open to everyone, come after what is made for the need. Whatever comes first is
 * open and, wherever the facts allow, answers at once.
 */
public final class DoorOrder {

    private final Situation situation;
    private final Comparator<Door> best;

    public DoorOrder(Situation situation) {
        this.situation = situation;
        this.best = Comparator.comparing(Door::verdict)
                .thenComparing(this::isAside)
                .thenComparing(this::leadsToAuthority)
                .thenComparingInt(this::rank)
                .thenComparing(this::isOtherTrack)
                .thenComparing(door -> !door.answersAtOnce())
                .thenComparing(door -> door.service().id());
    }

    /** The doors in order. */
    public List<Door> sort(Stream<Door> doors) {
        List<Door> sorted = new ArrayList<>(doors.sorted(best).toList());
        sorted.stream()
                .filter(door -> door.isOpen() && door.answersAtOnce())
                .findFirst()
                .ifPresent(first -> {
                    if (!sorted.getFirst().answersAtOnce()) {
                        sorted.remove(first);
                        sorted.addFirst(first);
                    }
                });
        return sorted;
    }

    /** A professional is there to consult; everyone else asks for the person first. */
    private boolean isAside(Door door) {
        boolean consulting = situation.role() == Role.PROFESSIONAL;
        return (door.beneficiary() == Beneficiary.ASKER) != consulting;
    }

    /** For someone not registered in Sweden, last what may pass on who one is. */
    private boolean leadsToAuthority(Door door) {
        return situation.says(Need.NOT_REGISTERED)
                && !Boolean.TRUE.equals(door.anonymous())
                && door.reasons().stream().anyMatch(one -> one.code() == Code.AUTHORITY);
    }

    private int rank(Door door) {
        Kind kind = door.service().kind();
        boolean young = kind == Kind.YOUNG && situation.isAboutChild() && door.beneficiary() == Beneficiary.PERSON;
        if (young) {
            return door.answersAtOnce() ? 0 : 2;
        }
        return switch (kind) {
            case MIKA, KAST -> 1;
            case COORDINATOR -> 0;
            case MUNICIPAL -> 4;
            case LINE, YOUNG, HEALTH, CIVIL, LEARNING, EMERGENCY ->
                door.channels().stream().map(Channel::value).anyMatch(value -> value != null) ? 3 : 5;
        };
    }

    /** A coordinator's other track: the adults' where it is about a child. */
    private boolean isOtherTrack(Door door) {
        Age age = situation.age();
        return age != null
                && door.reasons().stream()
                        .filter(one -> one.code() == Code.AGE_TRACK)
                        .map(Reason::ages)
                        .anyMatch(ages -> ages != null && !ages.contains(age));
    }
}
