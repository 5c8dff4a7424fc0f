package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.letters.SealedMore;
import se.fyren.conversations.web.AskingForNumber.Ask;
import se.fyren.web.Fields;
import se.fyren.web.Page;

/** The thread, for as long as the visit lasts: read it, write again, remove it, close. */
@RestController
class MessagesPages {

    private final UnlistedPages pages;
    private final AskingForNumber asking;
    private final Correspondence correspondence;
    private final Visits visits;

    MessagesPages(UnlistedPages pages, AskingForNumber asking, Correspondence correspondence, Visits visits) {
        this.pages = pages;
        this.asking = asking;
        this.correspondence = correspondence;
        this.visits = visits;
    }

    @GetMapping("/{language}/messages")
    ResponseEntity<byte[]> messages(@PathVariable String language, HttpServletRequest request) {
        return visits.of(request)
                .map(visit -> thread(request, HttpStatus.OK, language, visit, "", ""))
                .orElseGet(() -> asking.ask(language, Ask.plain("", Visits.wasHere(request))));
    }

    @PostMapping(path = "/{language}/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> write(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Optional<Visit> visit = visits.of(request);
        if (form.containsKey("older")) {
            return visit.map(one -> thread(request, HttpStatus.OK, language, one, "", "", UnaryOperator.identity()))
                    .orElseGet(() -> asking.ask(language, Ask.plain("", true)));
        }
        String text = Writing.text(form);
        RepeatKey once = Writing.once(form);
        Optional<String> sealed = Writing.sealed(form);
        if (sealed.isPresent()) {
            return visit.map(one -> write(request, language, one, sealed.get(), once))
                    .orElseGet(() -> asking.ask(language, Ask.sealed(once, true)));
        }
        if (visit.isEmpty()) {
            return asking.ask(language, new Ask("", text, false, CallWish.empty(), once, true, "", ""));
        }
        Page page = pages.page(language, "messages");
        return MessageText.of(text)
                .map(written -> switch (correspondence.write(visit.get().keys(), written, once)) {
                    case Wrote.Kept kept -> pages.to(page.to("messages"), visits.cookie(visit.get()));
                    case Wrote.NotThere nothing -> asking.nothingThere(language, Ask.plain(text, false), request);
                    // What opens only in their browser needs the number here.
                    case Wrote.Shut shut ->
                        asking.ask(language, new Ask("", text, false, CallWish.empty(), once, true, "", ""));
                    case Wrote.KeyReused reused ->
                        thread(request, HttpStatus.BAD_REQUEST, language, visit.get(), text, Faults.SENT_BEFORE);
                })
                .orElseGet(() -> thread(request, HttpStatus.BAD_REQUEST, language, visit.get(), text, Faults.of(text)));
    }

    private ResponseEntity<byte[]> write(
            HttpServletRequest request, String language, Visit visit, String sealed, RepeatKey once) {
        return SealedMore.read(sealed)
                .map(more -> switch (correspondence.write(visit.keys(), more, once)) {
                    case Wrote.Kept kept ->
                        pages.to(pages.page(language, "messages").to("messages"), visits.cookie(visit));
                    case Wrote.NotThere nothing -> asking.nothingThere(language, Ask.sealed(once, false), request);
                    case Wrote.Shut shut -> thread(request, HttpStatus.BAD_REQUEST, language, visit, "", Faults.UNFIT);
                    case Wrote.KeyReused reused ->
                        thread(request, HttpStatus.BAD_REQUEST, language, visit, "", Faults.SENT_BEFORE);
                })
                .orElseGet(() -> thread(request, HttpStatus.BAD_REQUEST, language, visit, "", Faults.UNFIT));
    }

    /** No address to come back to. */
    @GetMapping("/{language}/once")
    ResponseEntity<byte[]> nothingHere(@PathVariable String language) {
        return pages.to(pages.page(language, "once").to("messages"), "");
    }

    /** Whether their access is to end once they have read an answer. */
    @PostMapping(path = "/{language}/once", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> leaveOnceRead(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        Page page = pages.page(language, "messages");
        boolean leaving = "1".equals(form.getFirst("leaving"));
        return visits.of(request)
                .map(visit -> correspondence.leaveOnceRead(visit.keys(), leaving)
                        ? pages.to(page.to("messages"), visits.cookie(visit))
                        : asking.nothingThere(language, Ask.FIRST, request))
                .orElseGet(() -> asking.ask(language, Ask.plain("", true)));
    }

    @GetMapping("/{language}/remove")
    ResponseEntity<byte[]> sure(@PathVariable String language, HttpServletRequest request) {
        return visits.of(request)
                .map(visit -> correspondence.isThere(visit.keys())
                        ? pages.answer(HttpStatus.OK, "remove", pages.page(language, "remove"), Map.of())
                        : asking.nothingThere(language, Ask.FIRST, request))
                .orElseGet(() -> asking.ask(language, Ask.plain("", Visits.wasHere(request))));
    }

    /** Whoever comes after them, or sends it twice, is told the same: it is gone. */
    @PostMapping("/{language}/remove")
    ResponseEntity<byte[]> remove(@PathVariable String language, HttpServletRequest request) {
        Page page = pages.page(language, "remove");
        return visits.of(request)
                .map(visit -> {
                    correspondence.leave(visit.keys());
                    return pages.answer(HttpStatus.OK, "removed", page, Map.of(), visits.close(request));
                })
                .orElseGet(() -> asking.ask(language, Ask.plain("", Visits.wasHere(request))));
    }

    /** The cookie goes, and one is led to where leaving leads. */
    @GetMapping("/{language}/close")
    ResponseEntity<byte[]> close(@PathVariable String language, HttpServletRequest request) {
        return pages.leave(language, visits.close(request));
    }

    private ResponseEntity<byte[]> thread(
            HttpServletRequest request, HttpStatus status, String language, Visit visit, String text, String wrong) {
        return thread(request, status, language, visit, text, wrong, Conversation::latest);
    }

    /** A visit lasts half an hour from when it was last used. */
    private ResponseEntity<byte[]> thread(
            HttpServletRequest request,
            HttpStatus status,
            String language,
            Visit visit,
            String text,
            String wrong,
            UnaryOperator<Conversation> part) {
        return correspondence
                .open(visit.keys())
                .map(conversation -> pages.answer(
                        status,
                        "messages",
                        pages.page(language, "messages"),
                        Map.of(
                                "conversation",
                                part.apply(conversation),
                                "older",
                                conversation.messages().size()
                                        - part.apply(conversation).messages().size(),
                                "lost",
                                correspondence.isLost(conversation),
                                "answering",
                                correspondence.answering(conversation),
                                "text",
                                Fields.shown(text),
                                "once",
                                RepeatKey.random().value().toString(),
                                "wrong",
                                wrong),
                        visits.cookie(visit)))
                .orElseGet(() -> asking.nothingThere(language, Ask.plain(text, false), request));
    }
}
