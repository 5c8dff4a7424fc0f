package se.fyren.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Arbetsdagar: the days on which public offices in Sweden work. Not Saturdays, Sundays and public holidays (lag 1989:253),
 * nor the eves that count as Sundays (lag 1930:173, 2 §): those of midsummer, Christmas and the new year.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));
    /** Good Friday, Easter Monday, Ascension Day; the other movable holidays are Sundays. */
    private static final Set<Integer> AFTER_EASTER = Set.of(-2, 1, 39);

    private WorkingDays() {}

    public static boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !day.equals(midsummerEve(day.getYear()))
                && AFTER_EASTER.stream()
                        .noneMatch(days -> day.equals(easter(day.getYear()).plusDays(days)));
    }

    /** The last of so many working days, counted from the day after; {@code days} is 1 or more. */
    public static LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int counted = 0; counted < days; ) {
            last = last.plusDays(1);
            counted += includes(last) ? 1 : 0;
        }
        return last;
    }

    /** The first of so many working days, counted back from the day before; {@code days} is 1 or more. */
    public static LocalDate before(LocalDate day, int days) {
        LocalDate first = day;
        for (int counted = 0; counted < days; ) {
            first = first.minusDays(1);
            counted += includes(first) ? 1 : 0;
        }
        return first;
    }

    /** The Friday between 19 and 25 June. */
    private static LocalDate midsummerEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** Easter Sunday by the Gregorian computus, as the almanac has it. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = Math.floorMod(19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15, 30);
        int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
        return LocalDate.of(year, Month.MARCH, 28).plusDays((long) moon - weekday);
    }
}
