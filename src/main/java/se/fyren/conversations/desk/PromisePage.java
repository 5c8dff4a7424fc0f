package se.fyren.conversations.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.Promise;
import se.fyren.conversations.domain.Promises;
import se.fyren.web.NotFound;

/** When a centre answers, as its counsellors say it to those who write. */
@RestController
class PromisePage {

    private final StaffPages pages;
    private final Promises promises;

    PromisePage(StaffPages pages, Promises promises) {
        this.pages = pages;
        this.promises = promises;
    }

    @GetMapping("/{language}/staff/promise")
    ResponseEntity<byte[]> promise(@PathVariable String language, SignedIn who) {
        Optional<Promise> own = promises.own(who).orElseThrow(NotFound::new);
        return page(HttpStatus.OK, language, who, own.map(Promised::of).orElse(Promised.NOTHING), Set.of());
    }

    @PostMapping(path = "/{language}/staff/promise", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> give(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String weekdays,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String closes,
            SignedIn who) {
        Promised typed = new Promised(weekdays, opens, closes);
        Optional<Promise> meant = typed.meant();
        if (meant.isPresent()) {
            return promises.give(who, meant.get())
                    .map(given -> StaffPages.to(language, "promise"))
                    .orElseThrow(NotFound::new);
        }
        return promises.own(who)
                .map(own -> page(HttpStatus.BAD_REQUEST, language, who, typed, typed.wrong()))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String language, SignedIn who, Promised typed, Set<String> wrong) {
        return pages.answer(
                status,
                "staff/conversations/promise",
                pages.page(language, "promise"),
                who,
                Map.of("typed", typed, "wrong", wrong));
    }
}
