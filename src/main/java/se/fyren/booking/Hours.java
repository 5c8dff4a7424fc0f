package se.fyren.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.WorkingDays;

/**
 * Mottagningstid: when a counsellor can be met, each week, by the clock on Stockholm's walls. An extra time is one that
 * begins and ends on the same day.
 *
 * @param kinds how, one at least
 * @param holidays whether on public holidays too
 * @param last the last day; null where it goes on
 */
public record Hours(
        UUID id,
        UUID counsellor,
        DayOfWeek weekday,
        LocalTime opens,
        LocalTime closes,
        Set<Kind> kinds,
        boolean holidays,
        LocalDate first,
        @Nullable LocalDate last) {

    /** @throws IllegalArgumentException if it ends before it begins, or nobody could be met in it */
    public Hours {
        if (!opens.isBefore(closes) || kinds.isEmpty() || (last != null && last.isBefore(first))) {
            throw new IllegalArgumentException("Hours in which nobody can be met");
        }
        kinds = Set.copyOf(kinds);
    }

    /** Whether they are on that day, as far as the week and the holidays go. */
    public boolean areOn(LocalDate day) {
        return day.getDayOfWeek() == weekday
                && !day.isBefore(first)
                && (last == null || !day.isAfter(last))
                && (holidays || !WorkingDays.isHoliday(day));
    }
}
