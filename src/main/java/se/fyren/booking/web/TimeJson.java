package se.fyren.booking.web;

import java.time.OffsetDateTime;
import java.util.List;
import se.fyren.booking.FreeTime;
import se.fyren.web.Codes;

/**
 * A free time, as the contract has it.
 *
 * @param start with Stockholm's offset from UTC at that time, such as {@code 2026-11-23T10:00+01:00}
 */
record TimeJson(String start, int minutes, List<String> kinds) {

    static TimeJson of(FreeTime free) {
        return new TimeJson(
                written(free.start().toOffsetDateTime()),
                free.minutes(),
                free.kinds().stream().sorted().map(Codes::of).toList());
    }

    static String written(OffsetDateTime start) {
        return start.toString();
    }
}
