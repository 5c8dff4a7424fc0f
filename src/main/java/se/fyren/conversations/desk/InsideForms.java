package se.fyren.conversations.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Referral.State;
import se.fyren.conversations.domain.Answering;
import se.fyren.conversations.domain.Answering.Decision;
import se.fyren.conversations.domain.DeskWork;
import se.fyren.conversations.domain.Meanwhile;
import se.fyren.conversations.domain.Meanwhile.Outcome.Changed;
import se.fyren.conversations.domain.Meanwhile.Outcome.Done;
import se.fyren.conversations.letters.Desk;
import se.fyren.web.Codes;
import se.fyren.web.NotFound;

/** What stays within the centre: notes, who has the thread, and steps of one button. */
@RestController
class InsideForms {

    private final InboxPages pages;
    private final Answering answering;
    private final DeskWork work;
    private final Meanwhile meanwhile;

    InsideForms(InboxPages pages, Answering answering, DeskWork work, Meanwhile meanwhile) {
        this.pages = pages;
        this.answering = answering;
        this.work = work;
        this.meanwhile = meanwhile;
    }

    /** @param message the note's own id: what is sent twice is kept once */
    @PostMapping(path = AnswerForms.THREAD + "/note", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> note(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String message,
            SignedIn who) {
        Optional<MessageText> written = MessageText.of(text);
        if (written.isEmpty()) {
            return pages.refused(language, id, who, Typed.note(text), "note", text);
        }
        return AnswerForms.at(
                language, id, "#last", answering.note(who, id, AnswerForms.message(message), written.get()));
    }

    /**
     * Gives the thread to a colleague or to nobody, with a note where one is written.
     *
     * @param to the colleague's id; null for nobody
     */
    @PostMapping(path = AnswerForms.THREAD + "/assign", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> assign(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String seen,
            SignedIn who) {
        Typed typed = Typed.handover(to == null ? "" : to.toString(), text).since(seen);
        Optional<MessageText> written = MessageText.of(text);
        if (written.isEmpty() && !text.isBlank()) {
            return pages.refused(language, id, who, typed, "handover", text);
        }
        UUID one = AnswerForms.message(message);
        return switch (meanwhile.unless(who, id, typed.seen(), one, () -> work.assign(who, id, to))) {
            case Changed<Desk>() -> pages.thread(HttpStatus.CONFLICT, language, id, who, typed);
            case Done<Desk>(var desk)
            when isAnothers(desk, to) ->
                pages.thread(HttpStatus.CONFLICT, language, id, who, typed.but("to", "not-here"));
            case Done<Desk>(var desk) ->
                AnswerForms.at(
                        language,
                        id,
                        "",
                        desk.isPresent() && written.isPresent() ? answering.note(who, id, one, written.get()) : desk);
        };
    }

    private static boolean isAnothers(Optional<Desk> desk, @Nullable UUID to) {
        return desk.filter(one -> !Objects.equals(one.assigned(), to)).isPresent();
    }

    /** What is done with one button, unless the thread has changed meanwhile; danger is told and seen in any case. */
    @PostMapping(path = AnswerForms.THREAD + "/steps", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> step(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String seen,
            SignedIn who) {
        Step taken = Step.of(step).orElseThrow(NotFound::new);
        Typed typed = Typed.NOTHING.since(taken.isUrgent() ? "" : seen);
        return switch (meanwhile.<Object>unless(
                who, id, typed.seen(), null, () -> take(taken, id, who).map(Object.class::cast))) {
            case Changed<Object>() -> pages.thread(HttpStatus.CONFLICT, language, id, who, typed);
            case Done<Object>(var done)
            when done.orElse(null) instanceof Decision.Already already ->
                pages.thread(
                        HttpStatus.CONFLICT,
                        language,
                        id,
                        who,
                        typed.but("referral", "already-" + Codes.of(already.stands())));
            case Done<Object>(var done) -> AnswerForms.at(language, id, "", done);
        };
    }

    /** What came of it; empty where the thread is not there or not theirs. */
    private Optional<?> take(Step step, UUID thread, SignedIn who) {
        return switch (step) {
            case RAISE -> work.raise(who, thread);
            case SEE -> work.see(who, thread);
            case LOWER -> work.lower(who, thread);
            case REST -> work.rest(who, thread, true);
            case WAKE -> work.rest(who, thread, false);
            case REQUEST -> work.request(who, thread, true);
            case REQUEST_ANSWERED -> work.request(who, thread, false);
            case CALLED -> answering.called(who, thread);
            case ACCEPT -> answering.decide(who, thread, State.RECEIVED, State.ACCEPTED);
            case DECLINE -> answering.decide(who, thread, State.RECEIVED, State.DECLINED);
            case ACCEPT_AFTER_ALL -> answering.decide(who, thread, State.DECLINED, State.ACCEPTED);
            case DECLINE_AFTER_ALL -> answering.decide(who, thread, State.ACCEPTED, State.DECLINED);
        };
    }
}
