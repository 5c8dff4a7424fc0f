package se.fyren.conversations.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Interpreters.Loan;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Interpreting;
import se.fyren.conversations.domain.Interpreting.LentThread;
import se.fyren.web.Codes;
import se.fyren.web.NotFound;

/** What is lent to an interpreter: they read it, and translate it for the centre. */
@RestController
class LentPages {

    private static final String ONE = "/{language}/staff/lent/{id}";

    private final StaffPages pages;
    private final Interpreting interpreting;

    LentPages(StaffPages pages, Interpreting interpreting) {
        this.pages = pages;
        this.interpreting = interpreting;
    }

    @GetMapping("/{language}/staff/lent")
    ResponseEntity<byte[]> all(@PathVariable String language, SignedIn who) {
        List<Loan> loans = interpreting.lentTo(who).orElseThrow(NotFound::new);
        return pages.answer(
                HttpStatus.OK, "staff/conversations/lent", pages.page(language, "lent"), who, Map.of("loans", loans));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        return page(HttpStatus.OK, language, id, who, "", "");
    }

    /** @param message the translation's own id: what is sent twice is kept once */
    @PostMapping(path = ONE, consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> translate(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String message,
            SignedIn who) {
        Optional<MessageText> written = MessageText.of(text);
        if (written.isEmpty()) {
            String fault = Codes.of(MessageText.fault(text).orElseThrow());
            return page(HttpStatus.BAD_REQUEST, language, id, who, text, fault);
        }
        return interpreting
                .translate(who, id, AnswerForms.message(message), written.get())
                .map(done -> StaffPages.to(language, "lent/" + id))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String language, UUID loan, SignedIn who, String text, String fault) {
        LentThread thread = interpreting.open(who, loan).orElseThrow(NotFound::new);
        return pages.answer(
                status,
                "staff/conversations/lent-thread",
                pages.page(language, "lent/" + loan),
                who,
                Map.of("thread", thread, "text", text, "fault", fault));
    }
}
