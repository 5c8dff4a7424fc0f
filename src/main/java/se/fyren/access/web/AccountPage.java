package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.AccountTrail;
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.PasskeySignIn;
import se.fyren.access.accounts.Roster;
import se.fyren.web.NotFound;

/** One's own account: what is stored of oneself, how one signs in, and where one is signed in. */
@RestController
class AccountPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;
    private final PasskeySignIn passkeys;
    private final FreshProof proof;
    private final AccountTrail trail;

    AccountPage(
            StaffPages pages, Gate gate, Roster roster, PasskeySignIn passkeys, FreshProof proof, AccountTrail trail) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.passkeys = passkeys;
        this.proof = proof;
        this.trail = trail;
    }

    @GetMapping("/{language}/staff/account")
    ResponseEntity<byte[]> account(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String passkey,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return show(response, language, who, SessionCookie.here(request), Asking.passkeyFault(passkey), "");
    }

    /**
     * The page.
     *
     * @param cookie that of the session in which they look at it
     * @param fault why a passkey was not taken; empty where it was
     * @param label what they have typed to call a passkey
     */
    ResponseEntity<byte[]> show(
            HttpServletResponse response, String language, SignedIn who, String cookie, String fault, String label) {
        Map<String, Object> model = gate.through(
                        who,
                        Act.READ,
                        Part.IDENTITY,
                        Thing.ACCOUNT,
                        () -> roster.account(who.staff()),
                        self -> Map.<String, Object>of(
                                "self", self,
                                "events", trail.of(who),
                                "passkeys", passkeys.of(who.staff()),
                                "ways", proof.ways(who),
                                "sessions", proof.sessions(who, cookie),
                                "fault", fault,
                                "label", label))
                .orElseThrow(NotFound::new);
        return pages.answerWithPasskey(
                response, HttpStatus.OK, "staff/account", pages.page(language, "account"), who, model);
    }
}
