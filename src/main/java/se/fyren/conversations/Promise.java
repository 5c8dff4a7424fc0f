package se.fyren.conversations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import se.fyren.kernel.WorkingDays;

/**
 * Svarslöfte: when a centre answers, as it says itself. Times are those of Stockholm.
 *
 * @param weekdays within how many working days somebody is answered, 1 to 20
 * @param opens when the centre opens on working days
 * @param closes when it closes, later the same day
 */
public record Promise(int weekdays, LocalTime opens, LocalTime closes) {

    private static final int MOST = 20;

    /** @throws IllegalArgumentException if there are too few or too many days, or it closes before it opens */
    public Promise {
        if (!isWithin(weekdays) || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("Not a promise that can be kept");
        }
    }

    /** Whether a centre may promise to answer within so many working days. */
    public static boolean isWithin(int weekdays) {
        return weekdays >= 1 && weekdays <= MOST;
    }

    public boolean isOpen(LocalDateTime now) {
        return WorkingDays.includes(now.toLocalDate())
                && !now.toLocalTime().isBefore(opens)
                && now.toLocalTime().isBefore(closes);
    }

    /** The day on which whoever writes now is answered at the latest. */
    public LocalDate answeredBy(LocalDateTime now) {
        return WorkingDays.after(now.toLocalDate(), weekdays);
    }

    /** Whether somebody who has waited since that day was to be answered before today. */
    public boolean hasPassed(LocalDate since, LocalDate today) {
        return today.isAfter(WorkingDays.after(since, weekdays));
    }
}
