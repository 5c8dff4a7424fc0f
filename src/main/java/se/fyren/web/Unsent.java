package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Osänt: a form that was sent and could not be taken, for no fault of who sent it. It is given back on the page that says
 * so, to be sent again as it was; nothing else keeps it.
 *
 * @param path where it is sent, after the language
 * @param fields what it held, but for its text
 * @param text what was written in it; empty where it had no such field
 */
public record Unsent(String path, Map<String, List<String>> fields, String text) {

    public Unsent {
        fields = Map.copyOf(fields);
    }

    /** The form that was sent to the path, as it was. */
    public static Unsent of(String path, HttpServletRequest request) {
        Map<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        List<String> text = Optional.ofNullable(fields.remove("text")).orElseGet(List::of);
        return new Unsent(path, fields, Fields.shown(String.join("\n", text)));
    }

    /** Osända formulär: says of which forms that holds. */
    public interface Forms {

        /** The form that a POST without a query sent; empty where it is none to give back. */
        Optional<Unsent> sent(HttpServletRequest request);
    }

    @Override
    public String toString() {
        return "Unsent[…]";
    }
}
