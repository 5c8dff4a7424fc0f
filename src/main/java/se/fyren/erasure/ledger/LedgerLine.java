package se.fyren.erasure.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fyren.erasure.Erased;

/** What a line of the ledger's file says. */
sealed interface LedgerLine {

    /** That something was erased on a day. */
    record Whole(Erased what, LocalDate day) implements LedgerLine {}

    /** Nothing: the heading, or a power cut came before its end, and what it was to say stands in the database. */
    record Begun() implements LedgerLine {}

    /** Nothing that Fyren writes. */
    record Nonsense() implements LedgerLine {}

    String COLUMNS = "kind,mark,day";

    Pattern WHOLE = Pattern.compile("(THREAD|ACCESS|CALL),([0-9a-f]{32}),(\\d{4}-\\d{2}-\\d{2})");
    /** What a disk had no time to write can be zeros. */
    Pattern BEGUN = Pattern.compile("[A-Z]{0,6}(,[0-9a-f]{0,32}(,[0-9-]{0,9})?)?\\x00*");

    static LedgerLine of(String line) {
        Matcher parts = WHOLE.matcher(line);
        if (!parts.matches()) {
            boolean isBegun = COLUMNS.startsWith(line) || BEGUN.matcher(line).matches();
            return isBegun ? new Begun() : new Nonsense();
        }
        try {
            Erased what = new Erased(Erased.Kind.valueOf(parts.group(1)), parts.group(2));
            return new Whole(what, LocalDate.parse(parts.group(3)));
        } catch (DateTimeException noDay) {
            return new Nonsense();
        }
    }

    static String written(Erased what, LocalDate day) {
        return what.kind() + "," + what.mark() + "," + day;
    }
}
