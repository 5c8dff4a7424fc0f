package se.fyren.conversations.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;
import se.fyren.web.Codes;

/**
 * Yrkesformuläret: what a professional writes to a centre, field by field as it was sent. Nothing of it is lost where
 * something needs correcting.
 *
 * @param service the id of the centre's service; empty where there is none
 */
public record WorkForm(Kind kind, String service, RepeatKey once, Map<Field, String> typed) {

    /** A year that was half typed is none. */
    private static final int FIRST_YEAR = 2000;

    public WorkForm {
        typed = Collections.unmodifiableMap(typed);
    }

    /** Slag: what the form is for. */
    public enum Kind {
        CONSULT,
        REFER;

        List<Field> fields() {
            return switch (this) {
                case CONSULT -> List.of(Field.NAME, Field.EMPLOYER, Field.TEXT);
                case REFER -> List.of(Field.values());
            };
        }
    }

    /** Fält: in the order in which they are filled in. */
    public enum Field {
        /** Whether the person has consented; a box to tick. */
        AGREED,
        CONSENTED_ON,
        CONSENTED_HOW,
        REACH,
        NAME,
        EMPLOYER,
        TEXT
    }

    /** A form as it was read. */
    sealed interface Reading {

        /** Sagt: it can be sent. */
        record Said(Opening opening) implements Reading {}

        /** Fel: the keys of what is wrong, by field. */
        record Wrong(Map<Field, String> faults) implements Reading {}
    }

    static WorkForm of(Kind kind, MultiValueMap<String, String> form) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        kind.fields()
                .forEach(field -> typed.put(field, Objects.requireNonNullElse(form.getFirst(Codes.of(field)), "")));
        return new WorkForm(kind, Writing.word(form, "service"), Writing.once(form), typed);
    }

    Reading read(LocalDate today) {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        kind.fields().forEach(field -> faults.put(field, fault(field, today)));
        faults.values().removeIf(String::isEmpty);
        return faults.isEmpty() ? new Reading.Said(opening()) : new Reading.Wrong(faults);
    }

    private String fault(Field field, LocalDate today) {
        return switch (field) {
            case AGREED -> isAgreed() ? "" : "conversations.wrong.not-agreed";
            case CONSENTED_ON ->
                day().map(day -> day.isAfter(today) ? "conversations.wrong.future-day" : "")
                        .orElse("conversations.wrong.no-day");
            case CONSENTED_HOW, REACH, NAME, EMPLOYER -> Faults.ofLine(typed(field));
            case TEXT -> Faults.of(typed(field));
        };
    }

    private Opening opening() {
        MessageText text = MessageText.of(typed(Field.TEXT)).orElseThrow();
        Professional from = new Professional(line(Field.NAME), line(Field.EMPLOYER));
        return switch (kind) {
            case CONSULT -> new Opening.Consultation(text, from);
            case REFER ->
                new Opening.Referring(
                        text, new Referral(from, line(Field.REACH), day().orElseThrow(), line(Field.CONSENTED_HOW)));
        };
    }

    private ShortText line(Field field) {
        return ShortText.of(typed(field)).orElseThrow();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(typed(Field.CONSENTED_ON).strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private String typed(Field field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isAgreed() {
        return typed(Field.AGREED).equals("1");
    }

    /** What was typed, to be shown again: signs that nobody types are gone. */
    public String shown(Field field) {
        return Writing.shown(typed(field));
    }

    /** All that was typed, line by line, to be copied from where it cannot be sent. */
    String kept() {
        return typed.keySet().stream()
                .filter(field -> field != Field.AGREED)
                .map(this::shown)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The same in a form of its own. */
    WorkForm anew() {
        return new WorkForm(kind, service, RepeatKey.random(), typed);
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("service", List.of(service));
        typed.forEach((field, text) -> said.put(Codes.of(field), List.of(text)));
        said.put("once", List.of(once.value().toString()));
        said.values().removeIf(values -> values.equals(List.of("")));
        return said;
    }

    @Override
    public String toString() {
        return "WorkForm[…]";
    }
}
