package se.fyren.access.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Oskickat formulär: what somebody sent when they were signed in no longer, to be sent once they are again.
 *
 * @param action the address that it was sent to
 */
public record UnsentForm(String action, Map<String, List<String>> fields) {

    public UnsentForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What of it is prose, to be read before it is sent: the rest is codes and numbers of the form's own. */
    public List<String> prose() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> value.strip().contains(" "))
                .toList();
    }

    @Override
    public String toString() {
        return "UnsentForm[…]";
    }
}
