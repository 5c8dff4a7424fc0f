package se.fyren.conversations.desk;

import org.jspecify.annotations.Nullable;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.LastSeen;
import se.fyren.web.Codes;
import se.fyren.web.Fields;

/**
 * Det skrivna: what was typed in a thread's forms, so that nothing of it is lost where something needs correcting.
 *
 * @param answer null where no answer was typed: then the draft that they have kept stands there
 * @param language of templates, by its code; empty for the help-seeker's own
 * @param to the colleague whom the thread was to be handed to, by their id; null where none was chosen
 * @param handover the note for that colleague
 * @param wrong the field that needs correcting, by its id; empty where none does
 * @param fault why, by its code
 * @param seen what they had been shown of the thread when they typed; null where nothing says so
 */
public record Typed(
        @Nullable String answer,
        String language,
        String note,
        @Nullable String to,
        String handover,
        String wrong,
        String fault,
        @Nullable LastSeen seen) {

    static final Typed NOTHING = new Typed(null, "", "", null, "", "", "", null);

    static Typed answer(String text, String language) {
        return new Typed(Fields.shown(text), language, "", null, "", "", "", null);
    }

    static Typed note(String text) {
        return new Typed(null, "", Fields.shown(text), null, "", "", "", null);
    }

    static Typed handover(String to, String text) {
        return new Typed(null, "", "", to, Fields.shown(text), "", "", null);
    }

    /** The same, with why the field needs correcting. */
    Typed but(String field, String why) {
        return new Typed(answer, language, note, to, handover, field, why, seen);
    }

    /** The same, with what their form says that they had been shown. */
    Typed since(String form) {
        @Nullable LastSeen shown = LastSeen.read(form).orElse(null);
        return new Typed(answer, language, note, to, handover, wrong, fault, shown);
    }

    /** The same, with why the text in the field is not taken. */
    Typed but(String field, MessageText.Fault why) {
        return but(field, Codes.of(why));
    }

    /** Whether the field is the one that needs correcting. */
    public boolean isWrong(String field) {
        return wrong.equals(field);
    }
}
