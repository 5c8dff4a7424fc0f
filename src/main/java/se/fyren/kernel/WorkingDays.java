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
    /** Easter Day and Whit Sunday. */
    private static final Set<Integer> SUNDAYS_AFTER_EASTER = Set.of(0, 49);

    private WorkingDays() {}

    public static boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Whether it is a public holiday, or such an eve, and not only a Saturday or a Sunday. */
    public static boolean isHoliday(LocalDate day) {
        LocalDate midsummerEve = midsummerEve(day.getYear());
        return FIXED.contains(MonthDay.from(day))
                || day.equals(midsummerEve)
                || day.equals(midsummerEve.plusDays(1))
                || day.equals(allSaints(day.getYear()))
                || isAfterEaster(day, AFTER_EASTER)
                || isAfterEaster(day, SUNDAYS_AFTER_EASTER);
    }

    private static boolean isAfterEaster(LocalDate day, Set<Integer> days) {
        return days.stream().anyMatch(one -> day.equals(easter(day.getYear()).plusDays(one)));
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

    /** The Saturday between 31 October and 6 November. */
    private static LocalDate allSaints(int year) {
        return LocalDate.of(year, Month.OCTOBER, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
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
