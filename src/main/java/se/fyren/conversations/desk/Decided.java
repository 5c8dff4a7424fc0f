package se.fyren.conversations.desk;

import java.time.LocalDate;
import java.util.Optional;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;

/** Det skrivna beslutet: what was typed of a host's decision, so that nothing of it is lost. */
public record Decided(String reference, String on, String last, String leaving) {

    static Decided of(RetentionDecision one) {
        return new Decided(
                one.reference().text(),
                one.decidedOn().toString(),
                String.valueOf(one.afterLast()),
                String.valueOf(one.afterLeaving()));
    }

    /** The decision; empty where a field needs correcting. */
    Optional<RetentionDecision> meant(LocalDate today) {
        return wrong(today).isEmpty()
                ? Optional.of(new RetentionDecision(
                        ShortText.of(reference).orElseThrow(),
                        Days.day(on).orElseThrow(),
                        Days.typed(last).orElseThrow(),
                        Days.typed(leaving).orElseThrow()))
                : Optional.empty();
    }

    /** The first field that needs correcting, by its name; empty where none does. */
    String wrong(LocalDate today) {
        if (ShortText.of(reference).isEmpty()) {
            return "reference";
        }
        if (Days.day(on).filter(day -> !day.isAfter(today)).isEmpty()) {
            return "on";
        }
        if (Days.typed(last).filter(RetentionDecision::isAfterLast).isEmpty()) {
            return "last";
        }
        return Days.typed(leaving).filter(RetentionDecision::isAfterLeaving).isEmpty() ? "leaving" : "";
    }
}
