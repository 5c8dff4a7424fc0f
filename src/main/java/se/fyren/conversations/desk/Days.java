package se.fyren.conversations.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dagar: days as they are typed in a form. */
final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Days() {}

    /** How many; empty where it is no whole number. */
    static Optional<Integer> typed(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** Which; empty where it is no day, or one of another century: a year that was half typed. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
