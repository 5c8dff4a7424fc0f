package se.fyren.conversations.desk;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;

/** The inbox of a centre, and one thread in it. */
@RestController
class ThreadPages {

    private final InboxPages pages;

    ThreadPages(InboxPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{language}/staff/conversations")
    ResponseEntity<byte[]> inbox(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String from,
            SignedIn who) {
        return pages.inbox(language, who, Shown.of(whose, state, from));
    }

    @GetMapping("/{language}/staff/conversations/{id}")
    ResponseEntity<byte[]> thread(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        return pages.thread(HttpStatus.OK, language, id, who, Typed.NOTHING);
    }
}
