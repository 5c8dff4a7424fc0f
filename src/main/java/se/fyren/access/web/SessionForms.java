package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.AccountEvent;
import se.fyren.access.accounts.AccountTrail;
import se.fyren.access.accounts.OwnCredentials;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Sessions;
import se.fyren.web.NotFound;

/** Ending one's sessions: one by itself, or all of them. */
@RestController
class SessionForms {

    private final Gate gate;
    private final Roster roster;
    private final OwnCredentials credentials;
    private final Sessions sessions;
    private final AccountTrail trail;

    SessionForms(Gate gate, Roster roster, OwnCredentials credentials, Sessions sessions, AccountTrail trail) {
        this.gate = gate;
        this.roster = roster;
        this.credentials = credentials;
        this.sessions = sessions;
        this.trail = trail;
    }

    @PostMapping("/{language}/staff/account/sessions/{id}/end")
    ResponseEntity<byte[]> end(
            @PathVariable String language, @PathVariable UUID id, SignedIn who, HttpServletRequest request) {
        boolean ended = gate.through(
                        who,
                        Act.CHANGE,
                        Part.OUTLINE,
                        Thing.ACCOUNT,
                        () -> roster.account(who.staff()),
                        self -> credentials.endSession(who, id))
                .orElse(false);
        if (!ended) {
            throw new NotFound();
        }
        return sessions.of(SessionCookie.here(request)).isPresent()
                ? StaffPages.to(language, "account")
                : out(language);
    }

    @PostMapping("/{language}/staff/sign-out-everywhere")
    ResponseEntity<byte[]> endAll(@PathVariable String language, SignedIn who) {
        boolean ended = gate.through(
                        who, Act.CHANGE, Part.OUTLINE, Thing.ACCOUNT, () -> roster.account(who.staff()), self -> {
                            sessions.endAll(who.staff());
                            trail.note(self.staff(), AccountEvent.SIGNED_OUT_EVERYWHERE);
                            return self;
                        })
                .isPresent();
        if (!ended) {
            throw new NotFound();
        }
        return out(language);
    }

    /** To where one signs in, with nothing left in the browser of what was seen. */
    static ResponseEntity<byte[]> out(String language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .headers(SessionCookie.ended())
                .location(StaffPages.at(language, "sign-in"))
                .build();
    }
}
