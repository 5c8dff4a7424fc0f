package se.fyren.conversations.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Answering;
import se.fyren.conversations.domain.Meanwhile;
import se.fyren.conversations.domain.Meanwhile.Outcome.Changed;
import se.fyren.conversations.domain.Meanwhile.Outcome.Done;
import se.fyren.web.Languages;
import se.fyren.web.NotFound;

/** The answer: its text is sent, kept as a draft, or shown again with a template after it. */
@RestController
class AnswerForms {

    static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    static final String THREAD = "/{language}/staff/conversations/{id}";

    private final InboxPages pages;
    private final Answering answering;
    private final Meanwhile meanwhile;
    private final Languages languages;

    AnswerForms(InboxPages pages, Answering answering, Meanwhile meanwhile, Languages languages) {
        this.pages = pages;
        this.answering = answering;
        this.meanwhile = meanwhile;
        this.languages = languages;
    }

    /**
     * Sends the answer, unless the thread has changed while it was typed: then what came is shown, and sending it again
     * sends it.
     *
     * @param message the answer's own id: what is sent twice is kept once
     * @param seen what they had been shown
     */
    @PostMapping(path = THREAD + "/answer", consumes = FORM)
    ResponseEntity<byte[]> answer(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String seen,
            SignedIn who) {
        Optional<MessageText> written = MessageText.of(text);
        if (written.isEmpty()) {
            return pages.refused(language, id, who, Typed.answer(text, "").since(seen), "answer", text);
        }
        UUID one = message(message);
        Typed typed = Typed.answer(text, "").since(seen);
        return switch (meanwhile.unless(
                who, id, typed.seen(), one, () -> answering.answer(who, id, one, written.get()))) {
            case Changed<Boolean>() -> pages.thread(HttpStatus.CONFLICT, language, id, who, typed);
            // Nobody is there to read it: what was typed can still be kept as a note.
            case Done<Boolean>(var sent)
            when sent.filter(isSent -> !isSent).isPresent() ->
                pages.thread(
                        HttpStatus.CONFLICT, language, id, who, Typed.note(text).but("note", "left"));
            case Done<Boolean>(var sent) -> at(language, id, "#last", sent);
        };
    }

    /** An empty answer throws the draft away. */
    @PostMapping(path = THREAD + "/draft", consumes = FORM)
    ResponseEntity<byte[]> draft(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            SignedIn who) {
        Optional<MessageText> written = MessageText.of(text);
        if (written.isEmpty() && !text.isBlank()) {
            return pages.refused(language, id, who, Typed.answer(text, "").since(seen), "answer", text);
        }
        Optional<Boolean> kept =
                written.map(draft -> answering.draft(who, id, draft)).orElseGet(() -> answering.discard(who, id));
        return at(language, id, "#answer", kept);
    }

    /**
     * The template after what has been typed; nothing is kept.
     *
     * @param in the language of the template, by its code
     */
    @PostMapping(path = THREAD + "/template", consumes = FORM)
    ResponseEntity<byte[]> template(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String seen,
            SignedIn who) {
        String put = Template.of(template)
                .flatMap(chosen -> languages.in(in).map(texts -> chosen.after(text, texts)))
                .orElse(text);
        return pages.thread(
                HttpStatus.OK, language, id, who, Typed.answer(put, in).since(seen));
    }

    /** The id that came with the form; one of its own where none did. */
    static UUID message(String id) {
        return RepeatKey.read(id).orElseGet(RepeatKey::random).value();
    }

    /** Back to the thread, and there to the place; {@link NotFound} where nothing was done to it. */
    static ResponseEntity<byte[]> at(String language, UUID thread, String place, Optional<?> done) {
        if (done.isEmpty()) {
            throw new NotFound();
        }
        return StaffPages.to(language, "conversations/" + thread + place);
    }
}
