package se.fyren.directory.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Provenance;
import se.fyren.kernel.Period;

/** One row of a data file, read by column name. What cannot be read is an {@link IllegalArgumentException}. */
record FactRow(String file, long line, CSVRecord record) {

    /** The column's text, empty where the row leaves it empty. */
    String text(String column) {
        return record.get(column).strip();
    }

    /** The column's text, which must not be empty. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no " + column);
        }
        return text;
    }

    @Nullable
    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(column + " «" + text + "» is not a day", notADay);
        }
    }

    <E extends Enum<E>> E word(String column, Class<E> words) {
        return RuleWords.one(words, required(column).toLowerCase(Locale.ROOT));
    }

    Period period() {
        return new Period(date("first_day"), date("last_day"));
    }

    Provenance provenance() {
        return new Provenance(required("source"), date("seen"), date("checked"), text("note"));
    }
}
