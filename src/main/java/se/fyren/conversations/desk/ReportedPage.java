package se.fyren.conversations.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.domain.Inbox;
import se.fyren.conversations.domain.Inbox.Entry;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.web.NotFound;

/** What has been reported from a thread, each as the letter that it is, to be printed. */
@RestController
class ReportedPage {

    private final StaffPages pages;
    private final Inbox inbox;

    ReportedPage(StaffPages pages, Inbox inbox) {
        this.pages = pages;
        this.inbox = inbox;
    }

    /** The latest first. */
    @GetMapping(ReportPages.REPORT + "/letters")
    ResponseEntity<byte[]> letters(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        List<Entry> kept = inbox.open(who, id).orElseThrow(NotFound::new).entries().stream()
                .filter(entry -> entry.letter().kind() == Kind.REPORT)
                .toList();
        return pages.answer(
                HttpStatus.OK,
                "staff/conversations/letters",
                pages.page(language, "conversations/" + id + "/report/letters"),
                who,
                Map.of("thread", id, "letters", kept.reversed()));
    }
}
