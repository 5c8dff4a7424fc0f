package se.fyren.booking;

import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kalenderpost: a booked time as the unit's staff see it. Not who comes: that is in nobody's calendar.
 *
 * @param start in Stockholm
 * @param resource the room or the line; null for phone
 * @param outcome what became of it, as far as is known
 */
public record CalendarEntry(
        UUID id,
        UUID counsellor,
        ZonedDateTime start,
        int minutes,
        Kind kind,
        @Nullable UUID resource,
        TalkOutcome outcome) {}
