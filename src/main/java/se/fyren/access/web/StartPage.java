package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
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
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.AccountTrail;
import se.fyren.access.accounts.Assignment;
import se.fyren.access.accounts.OwnEvents;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Roster.Colleague;
import se.fyren.access.accounts.Sessions;
import se.fyren.web.Fields;
import se.fyren.web.NotFound;

/** The first page for who is signed in: which hat they wear, and which they could. */
@RestController
class StartPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;
    private final Sessions sessions;
    private final AccountTrail trail;
    private final Clock clock;

    StartPage(StaffPages pages, Gate gate, Roster roster, Sessions sessions, AccountTrail trail, Clock clock) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/{language}/staff")
    ResponseEntity<byte[]> start(@PathVariable String language, SignedIn who) {
        Colleague self = gate.read(who, Part.OUTLINE, Thing.ACCOUNT, () -> roster.account(who.staff()))
                .orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        List<Assignment> current = self.assignments().stream()
                .filter(one -> !one.hat().isLoan() && !one.hat().period().endedBefore(today))
                .toList();
        OwnEvents events = trail.of(who);
        return pages.answer(
                HttpStatus.OK,
                "staff/start",
                pages.page(language, ""),
                who,
                Map.of(
                        "assignments",
                        current,
                        "today",
                        today,
                        "changed",
                        events.changedSinceLastSignIn(today),
                        "unreadable",
                        events.unreadable()));
    }

    @PostMapping("/{language}/staff/hat")
    ResponseEntity<byte[]> wear(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String hat,
            SignedIn who,
            HttpServletRequest request) {
        String cookie = SessionCookie.of(request).orElseThrow(NotSignedIn::new);
        boolean worn = gate.through(
                        who,
                        Act.CHANGE,
                        Part.OUTLINE,
                        Thing.ACCOUNT,
                        () -> roster.account(who.staff()),
                        self -> wearable(self, Fields.id(hat)).map(one -> {
                            sessions.wear(cookie, one.hat().assignment());
                            return one;
                        }))
                .flatMap(one -> one)
                .isPresent();
        if (!worn) {
            throw new NotFound();
        }
        return StaffPages.to(language, "");
    }

    private Optional<Assignment> wearable(Colleague self, Optional<UUID> hat) {
        return self.assignments().stream()
                .filter(one -> hat.filter(one.hat().assignment()::equals).isPresent())
                .filter(one -> one.isLetIn()
                        && !one.hat().isLoan()
                        && one.hat().period().contains(LocalDate.now(clock)))
                .findFirst();
    }
}
