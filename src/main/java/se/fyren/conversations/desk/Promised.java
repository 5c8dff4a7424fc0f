package se.fyren.conversations.desk;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import se.fyren.conversations.Promise;

/** Det skrivna löftet: what was typed of when a centre answers, so that nothing of it is lost. */
public record Promised(String weekdays, String opens, String closes) {

    static final Promised NOTHING = new Promised("", "", "");

    static Promised of(Promise one) {
        return new Promised(
                String.valueOf(one.weekdays()),
                one.opens().toString(),
                one.closes().toString());
    }

    /** The promise; empty where a field needs correcting. */
    Optional<Promise> meant() {
        return wrong().isEmpty()
                ? Optional.of(new Promise(
                        Days.typed(weekdays).orElseThrow(),
                        time(opens).orElseThrow(),
                        time(closes).orElseThrow()))
                : Optional.empty();
    }

    /** The first field that needs correcting, by its name; empty where none does. */
    String wrong() {
        if (Days.typed(weekdays).filter(Promise::isWithin).isEmpty()) {
            return "weekdays";
        }
        Optional<LocalTime> opening = time(opens);
        if (opening.isEmpty()) {
            return "opens";
        }
        return time(closes).filter(opening.get()::isBefore).isEmpty() ? "closes" : "";
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
