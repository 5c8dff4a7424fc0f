package se.fyren.conversations.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Attaching;
import se.fyren.conversations.domain.Attaching.Outcome;
import se.fyren.conversations.domain.Attaching.Sheet;
import se.fyren.redrawing.Redrawing;
import se.fyren.redrawing.Redrawn;
import se.fyren.redrawing.Redrawn.Why;
import se.fyren.web.Codes;
import se.fyren.web.NotFound;
import se.fyren.web.Upload;

/** A counsellor sends a picture or a document, and looks at one that was sent. */
@RestController
class AttachingPages {

    private static final String THREAD = "/{language}/staff/conversations/{id}";

    private final StaffPages pages;
    private final Redrawing redrawing;
    private final Attaching attaching;

    AttachingPages(StaffPages pages, Redrawing redrawing, Attaching attaching) {
        this.pages = pages;
        this.redrawing = redrawing;
        this.attaching = attaching;
    }

    @GetMapping(THREAD + "/attach")
    ResponseEntity<byte[]> choose(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        boolean isOpen = attaching.isOpen(who, id).orElseThrow(NotFound::new);
        return form(HttpStatus.OK, language, id, who, isOpen ? "" : "left");
    }

    @PostMapping(path = THREAD + "/attach", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> send(
            @PathVariable String language, @PathVariable UUID id, HttpServletRequest request, SignedIn who) {
        if (attaching.isOpen(who, id).isEmpty()) {
            throw new NotFound();
        }
        Upload upload = Upload.of(request);
        UUID message = AnswerForms.message(upload.fields().getOrDefault("message", ""));
        Redrawn redrawn = upload.isTooLarge() ? new Redrawn.Refused(Why.SIZE) : redrawing.redraw(upload.file());
        return switch (redrawn) {
            case Redrawn.Busy busy -> form(HttpStatus.TOO_MANY_REQUESTS, language, id, who, "busy");
            case Redrawn.Refused(Why why) -> {
                HttpStatus status = why == Why.SIZE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
                yield form(status, language, id, who, Codes.of(why));
            }
            case Redrawn.Pages(var jpegs) ->
                sent(language, id, who, attaching.send(who, id, message, jpegs).orElseThrow(NotFound::new));
        };
    }

    private ResponseEntity<byte[]> sent(String language, UUID id, SignedIn who, Outcome outcome) {
        return switch (outcome) {
            case KEPT -> StaffPages.to(language, "conversations/" + id + "#last");
            case NOT_THERE -> throw new NotFound();
            case KEY_REUSED, FULL, LEFT -> form(HttpStatus.CONFLICT, language, id, who, Codes.of(outcome));
        };
    }

    private ResponseEntity<byte[]> form(HttpStatus status, String language, UUID id, SignedIn who, String wrong) {
        return pages.answer(
                status,
                "staff/conversations/attach",
                pages.page(language, "conversations/" + id + "/attach"),
                who,
                Map.of(
                        "thread",
                        id,
                        "wrong",
                        wrong,
                        "message",
                        RepeatKey.random().value().toString()));
    }

    /**
     * One sheet.
     *
     * @param number of the letter in the thread
     * @param page from 1
     */
    @GetMapping(THREAD + "/attached/{number}/{page}")
    ResponseEntity<byte[]> see(
            @PathVariable String language,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable int page,
            SignedIn who) {
        Sheet seen = attaching.see(who, id, number, page).orElseThrow(NotFound::new);
        return pages.answer(
                HttpStatus.OK,
                "staff/conversations/picture",
                pages.page(language, "conversations/" + id + "/attached/" + number + "/" + page),
                who,
                Map.of("thread", id, "number", number, "sheet", seen));
    }
}
