package se.fyren.directory.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Provenance;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.Line;
import se.fyren.kernel.Period;

/**
 * One row of a data file, read by column name. What cannot be read is a {@link WrongCell}.
 *
 * @param position its place among the file's rows, from 1
 */
record FactRow(Line line, int position) {

    /** The column's text, empty where the row leaves it empty. */
    String text(String column) {
        return line.cell(column);
    }

    /** The column's text, which must not be empty. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new WrongCell(column, Fault.MISSING, "no " + column);
        }
        return text;
    }

    @Nullable
    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** The column's text, which must not be empty, as a value that refuses what is none of its kind. */
    <T> T as(String column, Fault otherwise, Function<String, T> reading) {
        String text = required(column);
        try {
            return reading.apply(text);
        } catch (WrongCell known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new WrongCell(column, otherwise, String.valueOf(refused.getMessage()));
        }
    }

    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new WrongCell(column, Fault.NOT_A_DAY, column + " «" + text + "» is not a day");
        }
    }

    <E extends Enum<E>> E word(String column, Class<E> words) {
        return as(column, Fault.UNKNOWN_WORD, text -> RuleWords.one(words, text.toLowerCase(Locale.ROOT)));
    }

    Period period() {
        @Nullable LocalDate first = date("first_day");
        @Nullable LocalDate last = date("last_day");
        try {
            return new Period(first, last);
        } catch (IllegalArgumentException backwards) {
            throw new WrongCell("last_day", Fault.ENDS_BEFORE_IT_BEGINS, String.valueOf(backwards.getMessage()));
        }
    }

    Provenance provenance() {
        return new Provenance(required("source"), date("seen"), date("checked"), text("note"));
    }
}
