package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Coordinators.Team;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.Errand;
import se.fyren.conversations.HandedTo;
import se.fyren.conversations.desk.Handing.Meant;
import se.fyren.conversations.domain.HandingOver;
import se.fyren.conversations.domain.HandingOver.Outcome.Already;
import se.fyren.conversations.domain.HandingOver.Outcome.Done;
import se.fyren.conversations.domain.HandingOver.Outcome.NoTeam;
import se.fyren.conversations.domain.HandingOver.Outcome.NobodyNamed;
import se.fyren.conversations.domain.Inbox;
import se.fyren.web.NotFound;

/** A counsellor hands over to coordinators what somebody has agreed to; what becomes of it is theirs. */
@RestController
class HandingPages {

    private static final String HANDOVER = AnswerForms.THREAD + "/handover";

    private final StaffPages pages;
    private final Inbox inbox;
    private final HandingOver handing;
    private final Clock clock;

    HandingPages(StaffPages pages, Inbox inbox, HandingOver handing, Clock clock) {
        this.pages = pages;
        this.inbox = inbox;
        this.handing = handing;
        this.clock = clock;
    }

    @GetMapping(HANDOVER)
    ResponseEntity<byte[]> handover(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        return page(HttpStatus.OK, language, id, who, Handing.of(Map.of()), Map.of(), null);
    }

    /** @param message the note's own id: what is sent twice is handed over once */
    @PostMapping(path = HANDOVER, consumes = AnswerForms.FORM)
    ResponseEntity<byte[]> handOver(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String message,
            SignedIn who) {
        Handing typed = Handing.of(form);
        LocalDate today = LocalDate.now(clock);
        Optional<Meant> meant = typed.meant(today);
        if (meant.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, language, id, who, typed, typed.faults(today), null);
        }
        Meant one = meant.get();
        return switch (handing.handOver(
                        who, id, AnswerForms.message(message), one.team(), one.text(), one.on(), one.how())
                .orElseThrow(NotFound::new)) {
            case Done _ -> StaffPages.to(language, "conversations/" + id + "#last");
            case Already already -> page(HttpStatus.CONFLICT, language, id, who, typed, Map.of(), already.to());
            case NobodyNamed _ -> page(HttpStatus.CONFLICT, language, id, who, typed, Map.of(), null);
            case NoTeam _ -> page(HttpStatus.CONFLICT, language, id, who, typed, Map.of("team", "choose"), null);
        };
    }

    /** What the thread lets one do. */
    private record Possible(Errand errand, List<Team> teams) {}

    /** @param already what the same form has handed over before; null where it has not */
    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String language,
            UUID id,
            SignedIn who,
            Handing typed,
            Map<String, String> faults,
            @Nullable HandedTo already) {
        Possible possible = inbox.open(
                        who, id, whole -> new Possible(whole.line().about().errand(), handing.teams()))
                .orElseThrow(NotFound::new);
        Map<String, Object> model = new HashMap<>(Map.of("thread", id, "typed", typed, "faults", faults));
        model.put("errand", possible.errand());
        model.put("teams", possible.teams());
        model.put("already", already);
        return pages.answer(
                status,
                "staff/conversations/handover",
                pages.page(language, "conversations/" + id + "/handover"),
                who,
                model);
    }
}
