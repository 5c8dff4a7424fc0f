package se.fyren.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Frånvaro: days, or hours of each of them, on which a counsellor is not there or a centre is closed. Why is not kept.
 *
 * @param counsellor who; null where the whole centre is closed
 * @param opens from when, by the clock on the wall; null for whole days
 * @param closes until when; null for whole days
 */
public record Absence(
        UUID id,
        @Nullable UUID counsellor,
        LocalDate first,
        LocalDate last,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes) {

    /** @throws IllegalArgumentException if it ends before it begins, or has one time without the other */
    public Absence {
        boolean hasHours = opens != null && closes != null;
        if (last.isBefore(first)
                || (!hasHours && (opens != null || closes != null))
                || (opens != null && closes != null && !opens.isBefore(closes))) {
            throw new IllegalArgumentException("An absence ends after it begins");
        }
    }

    /** Whether it is on that day, and that counsellor's. */
    public boolean isOf(UUID who, LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && (counsellor == null || counsellor.equals(who));
    }
}
