package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.OwnCredentials;
import se.fyren.access.accounts.OwnCredentials.Result.Busy;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.OwnCredentials.Result.NoSuch;
import se.fyren.access.accounts.OwnCredentials.Result.Unproved;
import se.fyren.access.accounts.OwnCredentials.Result.Unsuitable;
import se.fyren.access.accounts.OwnCredentials.Result.UnsuitablePasskey;
import se.fyren.access.accounts.OwnCredentials.Result.Wait;
import se.fyren.access.accounts.OwnCredentials.Result.WrongCode;
import se.fyren.access.accounts.OwnCredentials.Result.WrongPassphrase;
import se.fyren.sealing.Passphrase;
import se.fyren.web.NotFound;

/** Changing one's passphrase, and doing without it. */
@RestController
class OwnPassphrasePages {

    private final StaffPages pages;
    private final OwnChanges changes;
    private final OwnCredentials credentials;
    private final FreshProof proof;
    private final AskingForProof asking;

    OwnPassphrasePages(
            StaffPages pages, OwnChanges changes, OwnCredentials credentials, FreshProof proof, AskingForProof asking) {
        this.pages = pages;
        this.changes = changes;
        this.credentials = credentials;
        this.proof = proof;
        this.asking = asking;
    }

    @GetMapping("/{language}/staff/account/passphrase")
    ResponseEntity<byte[]> passphrase(
            @PathVariable String language, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (!proof.ways(who).passphrase()) {
            return StaffPages.to(language, "account/code");
        }
        return proof.isIn(SessionCookie.here(request))
                ? passphrase(HttpStatus.OK, language, who, "", "")
                : asking.ask(response, language, who, Wanted.of(Change.PASSPHRASE));
    }

    @PostMapping(path = "/{language}/staff/account/passphrase", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> change(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String passphrase,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        OwnCredentials.Result result = changes.makeInTurn(
                who,
                self -> credentials.changePassphrase(
                        who, self, cookie, new Passphrase(current), new Passphrase(passphrase)));
        return switch (result) {
            case Changed changed -> SessionCookie.renewed(changed.session(), StaffPages.at(language, "account"));
            case Unproved _ -> asking.ask(response, language, who, Wanted.of(Change.PASSPHRASE));
            case Unsuitable unsuitable ->
                passphrase(
                        HttpStatus.BAD_REQUEST, language, who, "passphrase", "staff.passphrase." + unsuitable.fault());
            case WrongPassphrase _ ->
                passphrase(HttpStatus.FORBIDDEN, language, who, "current", "staff.own.passphrase.wrong");
            case Wait _ ->
                passphrase(HttpStatus.TOO_MANY_REQUESTS, language, who, "current", "staff.provider.wrong.wait");
            case Busy _ -> passphrase(HttpStatus.SERVICE_UNAVAILABLE, language, who, "current", "staff.sign-in.busy");
            case NoSuch _ -> StaffPages.to(language, "account/code");
            case WrongCode _, UnsuitablePasskey _ -> throw new NotFound();
        };
    }

    @PostMapping("/{language}/staff/account/passphrase/remove")
    ResponseEntity<byte[]> remove(
            @PathVariable String language, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        return switch (changes.make(who, self -> credentials.removePassphrase(who, cookie))) {
            case Changed changed -> SessionCookie.renewed(changed.session(), StaffPages.at(language, "account"));
            case Unproved _ -> asking.ask(response, language, who, Wanted.of(Change.PASSKEYS));
            case NoSuch _ -> StaffPages.to(language, "account");
            case Unsuitable _, WrongPassphrase _, Wait _, Busy _, WrongCode _, UnsuitablePasskey _ ->
                throw new NotFound();
        };
    }

    /**
     * @param field the field that something is wrong with; empty where nothing is
     * @param wrong the key of the sentence that says what
     */
    private ResponseEntity<byte[]> passphrase(
            HttpStatus status, String language, SignedIn who, String field, String wrong) {
        return pages.answer(
                status,
                "staff/own/change-passphrase",
                pages.page(language, "account/passphrase"),
                who,
                Map.of("field", field, "wrong", wrong, "signInName", proof.signInName(who)));
    }
}
