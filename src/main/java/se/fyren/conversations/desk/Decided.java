package se.fyren.conversations.desk;

import java.time.DateTimeException;
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

    /** The decision; empty where it is none, or made on a day to come. */
    Optional<RetentionDecision> meant(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(on.strip());
            int afterLast = Integer.parseInt(last.strip());
            int afterLeaving = Integer.parseInt(leaving.strip());
            return ShortText.of(reference)
                    .filter(any -> !day.isAfter(today))
                    .map(cited -> new RetentionDecision(cited, day, afterLast, afterLeaving));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
