package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.domain.Retention;
import se.fyren.conversations.domain.Retention.DryRun;
import se.fyren.conversations.domain.Retention.Outcome;
import se.fyren.web.NotFound;

/** What the host has decided on destroying a centre's threads; what would be destroyed today; and having it done. */
@RestController
class RetentionPage {

    private final StaffPages pages;
    private final Retention retention;
    private final Clock clock;

    RetentionPage(StaffPages pages, Retention retention, Clock clock) {
        this.pages = pages;
        this.retention = retention;
        this.clock = clock;
    }

    @GetMapping("/{language}/staff/retention")
    ResponseEntity<byte[]> retention(@PathVariable String language, SignedIn who) {
        Optional<RetentionDecision> decision = retention.decision(who).orElseThrow(NotFound::new);
        Decided typed = decision.map(Decided::of).orElseGet(() -> new Decided("", "", "", ""));
        return page(HttpStatus.OK, language, who, typed, Set.of(), null);
    }

    @PostMapping(path = "/{language}/staff/retention", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> decide(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String leaving,
            SignedIn who) {
        Decided typed = new Decided(reference, on, last, leaving);
        LocalDate today = LocalDate.now(clock);
        Optional<RetentionDecision> meant = typed.meant(today);
        if (meant.isPresent()) {
            return retention
                    .decide(who, meant.get())
                    .map(decided -> StaffPages.to(language, "retention"))
                    .orElseThrow(NotFound::new);
        }
        return retention
                .decision(who)
                .map(any -> page(HttpStatus.BAD_REQUEST, language, who, typed, typed.wrong(today), null))
                .orElseThrow(NotFound::new);
    }

    /** @param thread those that were shown as due */
    @PostMapping(path = "/{language}/staff/retention/destroy", consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> destroy(
            @PathVariable String language, @RequestParam(required = false) @Nullable List<UUID> thread, SignedIn who) {
        Optional<RetentionDecision> decision = retention.decision(who).orElseThrow(NotFound::new);
        if (decision.isEmpty()) {
            return StaffPages.to(language, "retention");
        }
        Outcome outcome =
                retention.destroy(who, thread == null ? List.of() : thread).orElseThrow(NotFound::new);
        return page(HttpStatus.OK, language, who, Decided.of(decision.get()), Set.of(), outcome);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String language,
            SignedIn who,
            Decided typed,
            Set<String> wrong,
            @Nullable Outcome outcome) {
        Map<String, Object> model = new HashMap<>(Map.of("typed", typed, "wrong", wrong));
        @Nullable DryRun run = retention.dryRun(who).orElse(null);
        model.put("run", run);
        model.put("outcome", outcome);
        return pages.answer(status, "staff/conversations/retention", pages.page(language, "retention"), who, model);
    }
}
