package se.fyren.editing.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Skriven cell: one cell as the form's fields put it together; without scripts, ages and areas are several fields. */
final class TypedCell {

    private TypedCell() {}

    /** The cell's text; empty where nothing was typed. */
    static String of(MultiValueMap<String, String> form, String field) {
        String text = Objects.requireNonNullElse(form.getFirst(field), "");
        return switch (text) {
            case AnswerForm.TO -> typed(form, field + ".from") + AnswerForm.TO + typed(form, field + ".to");
            case AnswerForm.AREAS -> areas(form, field);
            default -> text;
        };
    }

    private static String typed(MultiValueMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }

    private static String areas(MultiValueMap<String, String> form, String field) {
        List<String> checked = Objects.requireNonNullElse(form.get(field + ".area"), List.<String>of());
        return checked.stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining("+", AnswerForm.AREAS, ""));
    }
}
