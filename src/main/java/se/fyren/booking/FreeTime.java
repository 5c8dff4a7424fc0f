package se.fyren.booking;

import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Ledig tid: when somebody could talk with a centre. It says nothing of who offers it, nor how many do.
 *
 * @param start in Stockholm
 * @param minutes how long one talks
 * @param kinds how, one at least
 */
public record FreeTime(ZonedDateTime start, int minutes, Set<Kind> kinds) {

    /** @throws IllegalArgumentException if there is no way in which one could talk */
    public FreeTime {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A time at which nobody can be met is not free");
        }
        kinds = Set.copyOf(kinds);
    }
}
