package se.fyren.conversations.desk;

import java.time.DateTimeException;
import java.time.LocalTime;
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
        return page(
                HttpStatus.OK,
                language,
                who,
                own.map(one -> String.valueOf(one.weekdays())).orElse(""),
                own.map(one -> one.opens().toString()).orElse(""),
                own.map(one -> one.closes().toString()).orElse(""),
                false);
    }

    @PostMapping(path = "/{language}/staff/promise", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> give(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String weekdays,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String closes,
            SignedIn who) {
        Optional<Promise> typed = typed(weekdays, opens, closes);
        if (typed.isPresent()) {
            return promises.give(who, typed.get())
                    .map(given -> StaffPages.to(language, "promise"))
                    .orElseThrow(NotFound::new);
        }
        return promises.own(who)
                .map(own -> page(HttpStatus.BAD_REQUEST, language, who, weekdays, opens, closes, true))
                .orElseThrow(NotFound::new);
    }

    private static Optional<Promise> typed(String weekdays, String opens, String closes) {
        try {
            return Optional.of(new Promise(
                    Integer.parseInt(weekdays.strip()),
                    LocalTime.parse(opens.strip()),
                    LocalTime.parse(closes.strip())));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String language,
            SignedIn who,
            String weekdays,
            String opens,
            String closes,
            boolean isWrong) {
        return pages.answer(
                status,
                "staff/conversations/promise",
                pages.page(language, "promise"),
                who,
                Map.of("weekdays", weekdays, "opens", opens, "closes", closes, "isWrong", isWrong));
    }
}
