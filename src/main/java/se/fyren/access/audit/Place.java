package se.fyren.access.audit;

import java.time.LocalDate;

/** Where a reader of the trail has come to, from the newest backwards: before this entry of this day. */
public record Place(LocalDate day, long number) {

    /** Before nothing of the day, and of no later one. */
    public static Place through(LocalDate last) {
        return new Place(last.plusDays(1), 0);
    }
}
