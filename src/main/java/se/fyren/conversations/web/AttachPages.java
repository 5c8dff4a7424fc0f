package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Attaching;
import se.fyren.conversations.domain.Attaching.Outcome;
import se.fyren.conversations.domain.Attaching.Sheet;
import se.fyren.conversations.web.AskingForNumber.Ask;
import se.fyren.redrawing.Redrawing;
import se.fyren.redrawing.Redrawn;
import se.fyren.redrawing.Redrawn.Why;
import se.fyren.web.Codes;
import se.fyren.web.Upload;

/** Within a visit: sends a picture or a document, and shows one that was sent. */
@RestController
class AttachPages {

    private final UnlistedPages pages;
    private final AskingForNumber asking;
    private final Correspondence correspondence;
    private final Visits visits;
    private final Redrawing redrawing;
    private final Attaching attaching;

    AttachPages(
            UnlistedPages pages,
            AskingForNumber asking,
            Correspondence correspondence,
            Visits visits,
            Redrawing redrawing,
            Attaching attaching) {
        this.pages = pages;
        this.asking = asking;
        this.correspondence = correspondence;
        this.visits = visits;
        this.redrawing = redrawing;
        this.attaching = attaching;
    }

    @GetMapping("/{language}/attach")
    ResponseEntity<byte[]> choose(@PathVariable String language, HttpServletRequest request) {
        return visits.of(request)
                .map(visit -> correspondence.isThere(visit.keys())
                        ? form(HttpStatus.OK, language, visit, "")
                        : asking.nothingThere(language, Ask.FIRST, request))
                .orElseGet(() -> asking.ask(language, Ask.plain("", Visits.wasHere(request))));
    }

    @PostMapping(path = "/{language}/attach", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(@PathVariable String language, HttpServletRequest request) {
        Optional<Visit> visit = visits.of(request);
        if (visit.isEmpty()) {
            return asking.ask(language, Ask.plain("", true));
        }
        if (!correspondence.isThere(visit.get().keys())) {
            return asking.nothingThere(language, Ask.FIRST, request);
        }
        Upload upload = Upload.of(request);
        RepeatKey once =
                RepeatKey.read(upload.fields().getOrDefault("once", "")).orElseGet(RepeatKey::random);
        Redrawn redrawn = upload.isTooLarge() ? new Redrawn.Refused(Why.SIZE) : redrawing.redraw(upload.file());
        return switch (redrawn) {
            case Redrawn.Busy busy -> wrong(HttpStatus.TOO_MANY_REQUESTS, language, visit.get(), "busy");
            case Redrawn.Refused(Why why) -> {
                HttpStatus status = why == Why.SIZE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
                yield wrong(status, language, visit.get(), Codes.of(why));
            }
            case Redrawn.Pages drawn -> sent(language, visit.get(), drawn, once, request);
        };
    }

    private ResponseEntity<byte[]> sent(
            String language, Visit visit, Redrawn.Pages drawn, RepeatKey once, HttpServletRequest request) {
        return switch (attaching.send(visit.keys(), drawn.jpegs(), once)) {
            case Outcome.KEPT -> pages.to(pages.page(language, "messages").to("messages"), visits.cookie(visit));
            case Outcome.NOT_THERE, Outcome.LEFT -> asking.nothingThere(language, Ask.FIRST, request);
            case Outcome.KEY_REUSED -> form(HttpStatus.BAD_REQUEST, language, visit, Faults.SENT_BEFORE);
            case Outcome.FULL -> wrong(HttpStatus.BAD_REQUEST, language, visit, "full");
        };
    }

    /** The form anew, and why what was sent has not been taken. */
    private ResponseEntity<byte[]> wrong(HttpStatus status, String language, Visit visit, String why) {
        return form(status, language, visit, "conversations.attach.wrong." + why);
    }

    private ResponseEntity<byte[]> form(HttpStatus status, String language, Visit visit, String wrong) {
        return pages.answer(
                status,
                "attach",
                pages.page(language, "attach"),
                Map.of("once", RepeatKey.random().value().toString(), "wrong", wrong),
                visits.cookie(visit));
    }

    /** No address to come back to. */
    @GetMapping("/{language}/picture")
    ResponseEntity<byte[]> nothingHere(@PathVariable String language) {
        return pages.to(pages.page(language, "picture").to("messages"), "");
    }

    /**
     * Shows one sheet.
     *
     * @param number of the letter in the thread, from 1
     * @param page from 1
     */
    @PostMapping(path = "/{language}/picture", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> see(
            @PathVariable String language,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        return visits.of(request)
                .map(visit -> attaching
                        .see(visit.keys(), number, page)
                        .map(sheet -> sheet(language, visit, sheet, number))
                        .orElseGet(() -> nothingHere(language)))
                .orElseGet(() -> asking.ask(language, Ask.plain("", true)));
    }

    private ResponseEntity<byte[]> sheet(String language, Visit visit, Sheet sheet, int number) {
        return pages.answer(
                HttpStatus.OK,
                "picture",
                pages.page(language, "picture"),
                Map.of("sheet", sheet, "number", number),
                visits.cookie(visit));
    }
}
