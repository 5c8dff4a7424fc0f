package se.fyren.directory.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Provenance;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.Line;
import se.fyren.kernel.Period;

/**
 * One row of a data file, read by column name. A cell that cannot be read is kept as a {@link WrongCell}, and thrown
 * when it is used.
 */
final class FactRow {

    private final Line line;
    private final int position;
    private final List<WrongCell> wrong = new ArrayList<>();

    /** @param position its place among the file's rows, from 1 */
    FactRow(Line line, int position) {
        this.line = line;
        this.position = position;
    }

    int position() {
        return position;
    }

    /** What could not be read so far. */
    List<WrongCell> wrong() {
        return List.copyOf(wrong);
    }

    /** The column's text, empty where the row leaves it empty. */
    String text(String column) {
        return line.cell(column);
    }

    /** The column's text, which must not be empty. */
    Supplier<String> required(String column) {
        return as(column, Fault.MISSING, Function.identity());
    }

    /** The column's text, which must not be empty, as a value that refuses what is none of its kind. */
    <T> Supplier<T> as(String column, Fault otherwise, Function<String, T> reading) {
        String text = text(column);
        if (text.isEmpty()) {
            return wrong(new WrongCell(column, Fault.MISSING, "no " + column));
        }
        try {
            T value = reading.apply(text);
            return () -> value;
        } catch (WrongCell known) {
            return wrong(known);
        } catch (IllegalArgumentException refused) {
            return wrong(new WrongCell(column, otherwise, String.valueOf(refused.getMessage())));
        }
    }

    /** The same, null where the row leaves it empty. */
    <T> Supplier<@Nullable T> optional(String column, Fault otherwise, Function<String, T> reading) {
        if (text(column).isEmpty()) {
            return () -> null;
        }
        Supplier<T> value = as(column, otherwise, reading);
        return () -> value.get();
    }

    Supplier<@Nullable LocalDate> date(String column) {
        return optional(column, Fault.NOT_A_DAY, text -> day(column, text));
    }

    /** A day that there must be. */
    Supplier<LocalDate> day(String column) {
        return as(column, Fault.NOT_A_DAY, text -> day(column, text));
    }

    private static LocalDate day(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new WrongCell(column, Fault.NOT_A_DAY, column + " «" + text + "» is not a day");
        }
    }

    <E extends Enum<E>> Supplier<E> word(String column, Class<E> words) {
        return as(column, Fault.UNKNOWN_WORD, among(words));
    }

    static <E extends Enum<E>> Function<String, E> among(Class<E> words) {
        return text -> RuleWords.one(words, text.toLowerCase(Locale.ROOT));
    }

    Supplier<Period> period() {
        Supplier<@Nullable LocalDate> first = date("first_day");
        Supplier<@Nullable LocalDate> last = date("last_day");
        try {
            Period period = new Period(first.get(), last.get());
            return () -> period;
        } catch (WrongCell known) {
            return thrown(known);
        } catch (IllegalArgumentException backwards) {
            return wrong(
                    new WrongCell("last_day", Fault.ENDS_BEFORE_IT_BEGINS, String.valueOf(backwards.getMessage())));
        }
    }

    Supplier<Provenance> provenance() {
        Supplier<String> source = required("source");
        Supplier<@Nullable LocalDate> seen = date("seen");
        Supplier<@Nullable LocalDate> checked = date("checked");
        return () -> new Provenance(source.get(), seen.get(), checked.get(), text("note"));
    }

    private <T> Supplier<T> wrong(WrongCell cell) {
        wrong.add(cell);
        return thrown(cell);
    }

    private static <T> Supplier<T> thrown(WrongCell cell) {
        return () -> {
            throw cell;
        };
    }
}
