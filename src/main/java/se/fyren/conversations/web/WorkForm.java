package se.fyren.conversations.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;
import se.fyren.web.Fields;

/**
 * Yrkesformuläret: what a professional writes to a centre, as it was sent.
 *
 * @param service the id of the centre's service; empty where there is none
 */
public record WorkForm(Kind kind, String service, TypedForm<Field> form) {

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
        return new WorkForm(kind, Writing.word(form, "service"), TypedForm.of(kind.fields(), form));
    }

    public RepeatKey once() {
        return form.once();
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
            case CONSENTED_HOW, REACH, NAME, EMPLOYER -> Faults.ofLine(form.text(field));
            case TEXT -> Faults.of(form.text(field));
        };
    }

    private Opening opening() {
        MessageText text = MessageText.of(form.text(Field.TEXT)).orElseThrow();
        Professional from = new Professional(line(Field.NAME), line(Field.EMPLOYER));
        return switch (kind) {
            case CONSULT -> new Opening.Consultation(text, from);
            case REFER ->
                new Opening.Referring(
                        text, new Referral(from, line(Field.REACH), day().orElseThrow(), line(Field.CONSENTED_HOW)));
        };
    }

    private ShortText line(Field field) {
        return ShortText.of(form.text(field)).orElseThrow();
    }

    private Optional<LocalDate> day() {
        return Fields.day(form.text(Field.CONSENTED_ON));
    }

    public boolean isAgreed() {
        return form.text(Field.AGREED).equals("1");
    }

    /** What was typed, to be shown again: signs that nobody types are gone. */
    public String shown(Field field) {
        return form.shown(field);
    }

    /** All that was typed, line by line, to be copied from where it cannot be sent. */
    String kept() {
        return form.typed().keySet().stream()
                .filter(field -> field != Field.AGREED)
                .map(this::shown)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The same in a form of its own. */
    WorkForm anew() {
        return new WorkForm(kind, service, form.anew());
    }

    /** The fields that hold something, to be sent along when the language is changed. */
    public Map<String, List<String>> said() {
        Map<String, List<String>> said = form.said();
        if (!service.isEmpty()) {
            said.put("service", List.of(service));
        }
        return said;
    }

    @Override
    public String toString() {
        return "WorkForm[…]";
    }
}
