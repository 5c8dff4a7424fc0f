package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.accounts.Joining;
import se.fyren.access.accounts.Joining.Result.Joined;
import se.fyren.access.accounts.Joining.Result.UnsuitablePasskey;
import se.fyren.access.accounts.PasskeySignIn;
import se.fyren.access.accounts.Sessions;
import se.fyren.web.Codes;
import se.fyren.web.NotFound;

/** What the browser asks before it uses a passkey, and what it sends after. */
@RestController
class PasskeyForms {

    private final PasskeySignIn passkeys;
    private final Joining joining;
    private final Sessions sessions;

    PasskeyForms(PasskeySignIn passkeys, Joining joining, Sessions sessions) {
        this.passkeys = passkeys;
        this.joining = joining;
        this.sessions = sessions;
    }

    @PostMapping("/{language}/staff/passkey/options")
    ResponseEntity<String> toSignIn() {
        return json(passkeys.optionsToSignIn());
    }

    @PostMapping(path = "/{language}/staff/passkey", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> signIn(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String prf,
            HttpServletRequest request) {
        return passkeys.signIn(credential, prf)
                .map(welcome -> {
                    SessionCookie.of(request).ifPresent(sessions::end);
                    return SignInPage.welcomed(language, welcome);
                })
                .orElseGet(() -> StaffPages.to(language, "sign-in?passkey=not-taken"));
    }

    @PostMapping("/{language}/staff/join/{link}/passkey/options")
    ResponseEntity<String> toJoin(@PathVariable String link) {
        return json(joining.passkeyOptions(link).orElseThrow(NotFound::new));
    }

    @PostMapping(path = "/{language}/staff/join/{link}/passkey", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> join(
            @PathVariable String language,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String prf,
            @RequestParam(defaultValue = "") String label) {
        return switch (joining.join(link, credential, prf, label)) {
            case Joined joined -> SignInPage.welcomed(language, joined.welcome());
            case UnsuitablePasskey unsuitable ->
                StaffPages.to(language, "join/" + link + "?passkey=" + Codes.of(unsuitable.fault()));
            case Joining.Result.NoSuchLink _ -> StaffPages.to(language, "join/" + link);
            case Joining.Result.SomebodyElse _,
                    Joining.Result.Unsuitable _,
                    Joining.Result.Busy _,
                    Joining.Result.WrongCode _ -> throw new NotFound();
        };
    }

    static ResponseEntity<String> json(String options) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(options);
    }
}
