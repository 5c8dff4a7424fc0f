package se.fyren.post;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Utskick: what is sorted at one fixed hour. It tells of everything that was to be told after the last one that was
 * sorted, so that a missed one is caught up with the next.
 *
 * @param after the fixed hour that was sorted last
 * @param through the fixed hour that has come
 */
public record Round(LocalDateTime after, LocalDateTime through) {

    /** Whether what is to be told at the hour is told now. */
    public boolean tells(LocalDateTime hour) {
        return hour.isAfter(after) && !hour.isAfter(through);
    }

    /** Whether it is the first of its day. */
    public boolean isFirstOfDay() {
        return after.toLocalDate().isBefore(today());
    }

    public LocalDate today() {
        return through.toLocalDate();
    }
}
