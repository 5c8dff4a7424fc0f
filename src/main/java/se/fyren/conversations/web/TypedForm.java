package se.fyren.conversations.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import se.fyren.conversations.RepeatKey;
import se.fyren.web.Codes;
import se.fyren.web.Fields;

/**
 * Skrivet formulär: what was typed, field by field as it was sent, so that nothing of it is lost where something needs
 * correcting.
 *
 * @param once the form's own number: what is sent twice is taken once
 */
record TypedForm<F extends Enum<F>>(Map<F, String> typed, RepeatKey once) {

    TypedForm {
        typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
    }

    static <F extends Enum<F>> TypedForm<F> of(List<F> fields, MultiValueMap<String, String> form) {
        Map<F, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> typed.put(field, Objects.requireNonNullElse(form.getFirst(Codes.of(field)), "")));
        return new TypedForm<>(typed, Writing.once(form));
    }

    static <F extends Enum<F>> TypedForm<F> empty() {
        return new TypedForm<F>(Map.of(), RepeatKey.random());
    }

    String text(F field) {
        return typed.getOrDefault(field, "");
    }

    /** The field's text, to be shown again: signs that nobody types are gone. */
    String shown(F field) {
        return Fields.shown(text(field));
    }

    /** Whether nothing has been typed. */
    boolean isBlank() {
        return typed.values().stream().allMatch(String::isBlank);
    }

    /** The same in a form of its own. */
    TypedForm<F> anew() {
        return new TypedForm<>(typed, RepeatKey.random());
    }

    /** The fields that hold something, to be sent along. */
    Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        typed.forEach((field, text) -> said.put(Codes.of(field), List.of(text)));
        said.values().removeIf(values -> values.equals(List.of("")));
        said.put("once", List.of(once.value().toString()));
        return said;
    }

    @Override
    public String toString() {
        return "TypedForm[…]";
    }
}
