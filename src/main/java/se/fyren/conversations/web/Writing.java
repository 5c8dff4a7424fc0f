package se.fyren.conversations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.fyren.conversations.RepeatKey;
import se.fyren.web.Fields;

/**
 * Skrivandet: what a form to write in holds, as it was sent. Nothing of it is lost where something needs correcting.
 *
 * @param service the id of the centre's service; empty where there is none
 * @param asker {@code relative} or {@code professional}; empty for who writes of themselves
 * @param young whether it is known to be about somebody under 18
 * @param told whether they let the centre know that they are under 18
 * @param text as it was typed, without signs that cannot be shown
 */
public record Writing(String service, String asker, boolean young, boolean told, String text, RepeatKey once) {

    private static final int LONGEST_WORD = 60;

    /** What a browser has sealed, as it was sent; empty where none has. */
    static Optional<String> sealed(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("sealed"));
    }

    static Writing of(MultiValueMap<String, String> form) {
        return new Writing(
                word(form, "service"),
                word(form, "asker"),
                word(form, "young").equals("1"),
                word(form, "told").equals("1"),
                text(form),
                once(form));
    }

    /** What was typed to be read by the centre; empty where nothing was. */
    static String text(MultiValueMap<String, String> form) {
        return first(form, "text");
    }

    /** The form's own number; a new one where it came without. */
    static RepeatKey once(MultiValueMap<String, String> form) {
        return RepeatKey.read(word(form, "once")).orElseGet(RepeatKey::random);
    }

    /** The same text in a form of its own. */
    Writing anew() {
        return new Writing(service, asker, young, told, text, RepeatKey.random());
    }

    /** Whether it is by a child, of themselves. */
    public boolean isByAChild() {
        return young && asker.isEmpty();
    }

    /** The text, to be shown again: signs that nobody types are gone. */
    public String shown() {
        return Fields.shown(text);
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("service", List.of(service));
        said.put("asker", List.of(asker));
        said.put("young", List.of(young ? "1" : ""));
        said.put("told", List.of(told ? "1" : ""));
        said.put("text", List.of(text));
        said.put("once", List.of(once.value().toString()));
        said.values().removeIf(values -> values.equals(List.of("")));
        return said;
    }

    static String word(MultiValueMap<String, String> form, String field) {
        String word = first(form, field).strip();
        return word.length() > LONGEST_WORD ? "" : word;
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }

    @Override
    public String toString() {
        return "Writing[…]";
    }
}
