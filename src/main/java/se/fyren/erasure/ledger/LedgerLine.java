package se.fyren.erasure.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fyren.erasure.Erased;

/** What a line of the ledger's file says. */
sealed interface LedgerLine {

    /** That something was erased on a day. */
    record Whole(Erased what, LocalDate day) implements LedgerLine {}

    /** That something was erased; a power cut took the day. */
    record Torn(Erased what) implements LedgerLine {}

    /** Nothing: the heading, or a power cut came before its end, and what it was to say stands in the database. */
    record Begun() implements LedgerLine {}

    /** Nothing that Fyren writes. */
    record Nonsense() implements LedgerLine {}

    String COLUMNS = "kind,mark,day";

    Pattern WHOLE = Pattern.compile("(THREAD|ACCESS|CALL|BOOKING),([0-9a-f]{32}),(\\d{4}-\\d{2}-\\d{2})");
    /** What a disk had no time to write can be zeros. */
    Pattern TORN = Pattern.compile("(THREAD|ACCESS|CALL|BOOKING),([0-9a-f]{32})(,[0-9-]{0,9})?\\x00*");

    Pattern BEGUN = Pattern.compile("[A-Z]{0,7}(,[0-9a-f]{0,31})?\\x00*");

    static LedgerLine of(String line) {
        Matcher whole = WHOLE.matcher(line);
        if (whole.matches()) {
            return day(whole.group(3))
                    .<LedgerLine>map(day -> new Whole(what(whole), day))
                    .orElseGet(Nonsense::new);
        }
        Matcher torn = TORN.matcher(line);
        if (torn.matches()) {
            return new Torn(what(torn));
        }
        boolean isBegun = COLUMNS.startsWith(line) || BEGUN.matcher(line).matches();
        return isBegun ? new Begun() : new Nonsense();
    }

    private static Erased what(Matcher parts) {
        return new Erased(Erased.Kind.valueOf(parts.group(1)), parts.group(2));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static String written(Erased what, LocalDate day) {
        return what.kind() + "," + what.mark() + "," + day;
    }
}
