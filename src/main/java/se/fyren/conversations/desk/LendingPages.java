package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.fyren.conversations.domain.Lending;
import se.fyren.conversations.domain.Lending.Possible;
import se.fyren.web.Fields;
import se.fyren.web.NotFound;
import se.fyren.web.Page;

/** A counsellor lends a thread to an interpreter for a time, and ends the loan. */
@RestController
class LendingPages {

    private static final String LEND = AnswerForms.THREAD + "/lend";
    /** For how many days it is lent where nothing else is chosen. */
    private static final int USUAL = 7;

    private final StaffPages pages;
    private final Lending lending;
    private final Clock clock;

    LendingPages(StaffPages pages, Lending lending, Clock clock) {
        this.pages = pages;
        this.lending = lending;
        this.clock = clock;
    }

    @GetMapping(LEND)
    ResponseEntity<byte[]> lend(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        String through = LocalDate.now(clock).plusDays(USUAL).toString();
        return page(HttpStatus.OK, language, id, who, "", through, Set.of());
    }

    /** @param interpreter by their id */
    @PostMapping(path = LEND, consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> lend(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String interpreter,
            @RequestParam(defaultValue = "") String through,
            SignedIn who) {
        Optional<LocalDate> day = Fields.day(through).filter(last -> Loan.isThrough(last, LocalDate.now(clock)));
        Optional<UUID> chosen = Fields.id(interpreter);
        Set<String> wrong = new LinkedHashSet<>();
        if (chosen.isEmpty()) {
            wrong.add("interpreter");
        }
        if (day.isEmpty()) {
            wrong.add("through");
        }
        if (wrong.isEmpty()
                && !lending.lend(who, id, chosen.orElseThrow(), day.orElseThrow())
                        .orElseThrow(NotFound::new)) {
            wrong.add("interpreter");
        }
        return wrong.isEmpty()
                ? StaffPages.to(language, "conversations/" + id + "/lend")
                : page(HttpStatus.BAD_REQUEST, language, id, who, interpreter, through, wrong);
    }

    @PostMapping(path = LEND + "/end", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> end(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID loan,
            SignedIn who) {
        UUID ended = loan == null ? id : loan;
        return lending.end(who, id, ended)
                .map(any -> StaffPages.to(language, "conversations/" + id + "/lend"))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String language,
            UUID thread,
            SignedIn who,
            String interpreter,
            String through,
            Set<String> wrong) {
        Possible possible = lending.possible(who, thread).orElseThrow(NotFound::new);
        Page page = pages.page(language, "conversations/" + thread + "/lend");
        return pages.answer(
                status,
                "staff/conversations/lend",
                page,
                who,
                Map.of(
                        "thread",
                        thread,
                        "possible",
                        possible,
                        "interpreter",
                        interpreter,
                        "through",
                        through,
                        "wrong",
                        wrong));
    }
}
