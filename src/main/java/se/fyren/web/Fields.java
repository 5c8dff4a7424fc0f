package se.fyren.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** Fält: what is typed in a form's fields, read as what it means; empty where it says nothing that is. */
public final class Fields {

    private static final int FIRST_YEAR = 2000;

    private Fields() {}

    /** A day; empty also where it is one of an earlier century: a year that was half typed. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() >= FIRST_YEAR);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** A time of the day. */
    public static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** A whole number. */
    public static Optional<Integer> number(String typed) {
        try {
            return Optional.of(Integer.parseInt(typed.strip()));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** The id of what was chosen. */
    public static Optional<UUID> id(String chosen) {
        try {
            return Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** A text to be shown again: signs that nobody types are gone. */
    public static String shown(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]", "");
    }
}
