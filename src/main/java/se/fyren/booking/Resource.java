package se.fyren.booking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resurs: a room, or a line for video: what one talk has at a time.
 *
 * @param kind what it is for, a visit or video
 * @param name what the staff call it, 1 to 100 signs
 * @param last the last day on which it is used; null where there is none
 */
public record Resource(
        UUID id, Kind kind, String name, @Nullable LocalDate last) {

    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException if it is for phone, or has no name that fits */
    public Resource {
        if (!kind.needsResource() || name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("No room and no line");
        }
    }

    public boolean isUsedOn(LocalDate day) {
        return last == null || !day.isAfter(last);
    }
}
