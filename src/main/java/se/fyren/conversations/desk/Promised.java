package se.fyren.conversations.desk;

import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.fyren.conversations.Promise;
import se.fyren.web.Fields;

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
                        Fields.number(weekdays).orElseThrow(),
                        Fields.time(opens).orElseThrow(),
                        Fields.time(closes).orElseThrow()))
                : Optional.empty();
    }

    /** The fields that need correcting, by their names and in their order. */
    Set<String> wrong() {
        Set<String> wrong = new LinkedHashSet<>();
        if (Fields.number(weekdays).filter(Promise::isWithin).isEmpty()) {
            wrong.add("weekdays");
        }
        Optional<LocalTime> opening = Fields.time(opens);
        if (opening.isEmpty()) {
            wrong.add("opens");
        }
        if (Fields.time(closes)
                .filter(closing -> opening.isEmpty() || opening.get().isBefore(closing))
                .isEmpty()) {
            wrong.add("closes");
        }
        return wrong;
    }
}
