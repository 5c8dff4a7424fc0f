package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.OwnCredentials;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.OwnCredentials.Result.NoSuch;
import se.fyren.access.accounts.OwnCredentials.Result.Unproved;
import se.fyren.access.accounts.OwnCredentials.Result.UnsuitablePasskey;
import se.fyren.access.accounts.PasskeySignIn;
import se.fyren.access.accounts.Roster;
import se.fyren.web.Codes;
import se.fyren.web.NotFound;

/** Adding a passkey to one's own account, and taking one away. */
@RestController
class OwnPasskeyForms {

    private final OwnChanges changes;
    private final Gate gate;
    private final Roster roster;
    private final PasskeySignIn passkeys;
    private final OwnCredentials credentials;
    private final FreshProof proof;
    private final AskingForProof asking;

    OwnPasskeyForms(
            OwnChanges changes,
            Gate gate,
            Roster roster,
            PasskeySignIn passkeys,
            OwnCredentials credentials,
            FreshProof proof,
            AskingForProof asking) {
        this.changes = changes;
        this.gate = gate;
        this.roster = roster;
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.proof = proof;
        this.asking = asking;
    }

    /** Forbidden without a fresh proof: the script then sends the form as it is, and is asked for one. */
    @PostMapping("/{language}/staff/account/passkeys/options")
    ResponseEntity<String> options(SignedIn who, HttpServletRequest request) {
        String options = gate.read(who, Part.IDENTITY, Thing.ACCOUNT, () -> roster.account(who.staff()))
                .map(self -> passkeys.optionsToAdd(self.staff()))
                .orElseThrow(NotFound::new);
        return proof.isIn(SessionCookie.here(request))
                ? PasskeyForms.json(options)
                : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    @PostMapping(path = "/{language}/staff/account/passkeys", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> add(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String prf,
            @RequestParam(defaultValue = "") String label,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        Wanted wanted = Wanted.of("", label);
        return answer(
                response,
                language,
                who,
                wanted,
                changes.make(who, self -> credentials.addPasskey(who, self, cookie, credential, prf, wanted.label())));
    }

    @PostMapping("/{language}/staff/account/passkeys/{id}/remove")
    ResponseEntity<byte[]> remove(
            @PathVariable String language,
            @PathVariable String id,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        return answer(
                response,
                language,
                who,
                Wanted.of(Change.PASSKEYS),
                changes.make(who, self -> credentials.removePasskey(who, cookie, id)));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletResponse response, String language, SignedIn who, Wanted wanted, OwnCredentials.Result result) {
        return switch (result) {
            case Changed changed -> SessionCookie.renewed(changed.session(), StaffPages.at(language, "account"));
            case Unproved _ -> asking.ask(response, language, who, wanted);
            case UnsuitablePasskey unsuitable ->
                StaffPages.to(language, "account?passkey=" + Codes.of(unsuitable.fault()));
            case NoSuch _,
                    OwnCredentials.Result.Unsuitable _,
                    OwnCredentials.Result.WrongPassphrase _,
                    OwnCredentials.Result.Wait _,
                    OwnCredentials.Result.Busy _,
                    OwnCredentials.Result.WrongCode _ -> throw new NotFound();
        };
    }
}
