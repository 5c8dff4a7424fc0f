package se.fyren.conversations.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dagar: days as they are typed in a form. */
final class Days {

    private Days() {}

    /** How many; empty where it is no whole number. */
    static Optional<Integer> typed(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** Which; empty where it is no day. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
