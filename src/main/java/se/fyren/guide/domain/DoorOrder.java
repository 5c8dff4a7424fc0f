package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Service.Kind;
import se.fyren.guide.Door;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;

/**
 * Ordningen: the best open door first. For a child the doors for the young, then the specialists, then others; the
 * home municipality's social services, open to everyone, come after what is made for the need. Whatever comes first is
 * open and, wherever the facts allow, answers at once.
 */
public final class DoorOrder {

    private static final int RANKS = 8;

    private final Situation situation;

    public DoorOrder(Situation situation) {
        this.situation = situation;
    }

    /** A door and its place, reckoned once: among equally open doors the lowest place comes first. */
    private record Placed(Door door, int place) implements Comparable<Placed> {

        @Override
        public int compareTo(Placed other) {
            int byVerdict = door.verdict().compareTo(other.door.verdict());
            int byPlace = byVerdict != 0 ? byVerdict : Integer.compare(place, other.place);
            return byPlace != 0
                    ? byPlace
                    : door.service().id().compareTo(other.door.service().id());
        }
    }

    /** The doors in order. */
    public List<Door> sort(List<Door> doors) {
        List<Placed> placed = new ArrayList<>(doors.size());
        for (Door door : doors) {
            placed.add(new Placed(door, place(door)));
        }
        Collections.sort(placed);
        List<Door> sorted = new ArrayList<>(doors.size());
        for (Placed one : placed) {
            sorted.add(one.door());
        }
        putFirstWhatAnswersAtOnce(sorted);
        return sorted;
    }

    private static void putFirstWhatAnswersAtOnce(List<Door> sorted) {
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).isOpen() && sorted.get(i).answersAtOnce()) {
                if (!sorted.getFirst().answersAtOnce()) {
                    sorted.addFirst(sorted.remove(i));
                }
                return;
            }
        }
    }

    /** One number of what follows, the weightiest in front. */
    private int place(Door door) {
        int place = isAside(door) ? 1 : 0;
        place = 2 * place + (leadsToAuthority(door) ? 1 : 0);
        place = RANKS * place + rank(door);
        place = 2 * place + (isOtherTrack(door) ? 1 : 0);
        return 2 * place + (door.answersAtOnce() ? 0 : 1);
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
                && door.says(Code.AUTHORITY);
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
            case LINE, YOUNG, HEALTH, CIVIL -> isTooOld(door) ? 6 : door.hasKnownChannel() ? 3 : 5;
            case LEARNING, EMERGENCY -> 7;
        };
    }

    /** Older than a service for the young means; open all the same, since no source says otherwise. */
    private boolean isTooOld(Door door) {
        return isOutside(door, Code.FOR_YOUNG);
    }

    /** A coordinator's other track: the adults' where it is about a child. */
    private boolean isOtherTrack(Door door) {
        return isOutside(door, Code.AGE_TRACK);
    }

    /** Whether the person's age is outside the ages that the reason tells. */
    private boolean isOutside(Door door, Code told) {
        Age age = situation.age();
        if (age != null) {
            for (Reason reason : door.reasons()) {
                AgeRange ages = reason.code() == told ? reason.ages() : null;
                if (ages != null && !ages.contains(age)) {
                    return true;
                }
            }
        }
        return false;
    }
}
