package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
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
import se.fyren.access.Coordinators.Team;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.desk.Handing.Meant;
import se.fyren.conversations.domain.HandingOver;
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
        return page(HttpStatus.OK, language, id, who, Handing.of(Map.of()), Map.of());
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
            return page(HttpStatus.BAD_REQUEST, language, id, who, typed, typed.faults(today));
        }
        Meant one = meant.get();
        boolean isDone = handing.handOver(
                        who, id, AnswerForms.message(message), one.team(), one.text(), one.on(), one.how())
                .orElseThrow(NotFound::new);
        return isDone
                ? StaffPages.to(language, "conversations/" + id + "#last")
                : page(HttpStatus.CONFLICT, language, id, who, typed, Map.of("team", "choose"));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String language, UUID id, SignedIn who, Handing typed, Map<String, String> faults) {
        List<Team> teams = inbox.open(who, id, whole -> handing.teams()).orElseThrow(NotFound::new);
        return pages.answer(
                status,
                "staff/conversations/handover",
                pages.page(language, "conversations/" + id + "/handover"),
                who,
                Map.of("thread", id, "typed", typed, "teams", teams, "faults", faults));
    }
}
