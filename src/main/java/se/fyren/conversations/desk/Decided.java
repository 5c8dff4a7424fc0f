package se.fyren.conversations.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;
import se.fyren.web.Fields;

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
                        Fields.day(on).orElseThrow(),
                        Fields.number(last).orElseThrow(),
                        Fields.number(leaving).orElseThrow()))
                : Optional.empty();
    }

    /** The fields that need correcting, by their names and in their order. */
    Set<String> wrong(LocalDate today) {
        Set<String> wrong = new LinkedHashSet<>();
        if (ShortText.of(reference).isEmpty()) {
            wrong.add("reference");
        }
        if (Fields.day(on).filter(day -> !day.isAfter(today)).isEmpty()) {
            wrong.add("on");
        }
        if (Fields.number(last).filter(RetentionDecision::isAfterLast).isEmpty()) {
            wrong.add("last");
        }
        if (Fields.number(leaving).filter(RetentionDecision::isAfterLeaving).isEmpty()) {
            wrong.add("leaving");
        }
        return wrong;
    }
}
