package se.fyren.conversations.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.MessageText.Fault;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;
import se.fyren.kernel.PhoneNumber;
import se.fyren.web.Codes;
import se.fyren.web.Fields;
import se.fyren.web.Page;

/** Uppringningsönskan: what the form to be called holds, as it was sent. */
public record CallWish(TypedForm<Field> form) {

    /** Fält: a line of the form, named so that no browser knows it for a telephone number's. */
    public enum Field {
        /** The telephone number. */
        REACH,
        /** When it is safe. */
        WHEN,
        /** What they who call say first; blank where none is agreed. */
        WORD,
        /** What is said to somebody else; blank where one hangs up. */
        OTHERWISE;

        /** Its name in the form. */
        public String code() {
            return Codes.of(this);
        }
    }

    static CallWish of(MultiValueMap<String, String> form) {
        return new CallWish(TypedForm.of(List.of(Field.values()), form));
    }

    static CallWish empty() {
        return new CallWish(TypedForm.empty());
    }

    public RepeatKey once() {
        return form.once();
    }

    /** One line: what breaks it is a space. */
    private String line(Field field) {
        return form.text(field).replaceAll("[\\t\\r\\n]+", " ");
    }

    /** The field's text, to be shown again: signs that nobody types are gone. */
    public String shown(Field field) {
        return Fields.shown(line(field));
    }

    /** Whether nothing has been typed. */
    public boolean isBlank() {
        return form.isBlank();
    }

    /** How they are to be called; empty where there is a {@linkplain #faults fault}. */
    Optional<CallBack> callBack() {
        return List.of(Field.values()).stream().allMatch(field -> fault(field).isEmpty())
                ? PhoneNumber.callable(line(Field.REACH)).flatMap(phone -> ShortText.of(line(Field.WHEN))
                        .map(hours -> new CallBack(phone.value(), hours, agreed(Field.WORD), agreed(Field.OTHERWISE))))
                : Optional.empty();
    }

    private @Nullable ShortText agreed(Field field) {
        return ShortText.of(line(field)).orElse(null);
    }

    /** What is wrong, in a sentence for each field at fault. */
    Map<Field, String> faults(Page page) {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fault(field).map(fault -> sentence(page, field, fault)).ifPresent(told -> faults.put(field, told));
        }
        return faults;
    }

    private Optional<Fault> fault(Field field) {
        String line = line(field);
        return switch (field) {
            case REACH ->
                PhoneNumber.callable(line).isPresent()
                        ? Optional.empty()
                        : Optional.of(line.isBlank() ? Fault.BLANK : Fault.UNREADABLE);
            case WHEN -> ShortText.fault(line);
            case WORD, OTHERWISE -> ShortText.fault(line).filter(fault -> fault != Fault.BLANK);
        };
    }

    private static String sentence(Page page, Field field, Fault fault) {
        return switch (fault) {
            case BLANK ->
                page.t(field == Field.REACH ? "conversations.call.wrong.blank" : "conversations.call.wrong.when");
            case TOO_LONG -> page.t("conversations.call.wrong.long", page.t("conversations.call." + field.code()));
            case UNREADABLE ->
                page.t(field == Field.REACH ? "conversations.call.wrong.reach" : "conversations.wrong.unreadable");
        };
    }

    /** What was typed, to be sent along. */
    public Map<String, List<String>> said() {
        return form.said();
    }

    @Override
    public String toString() {
        return "CallWish[…]";
    }
}
