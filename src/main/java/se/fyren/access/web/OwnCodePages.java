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
import se.fyren.access.accounts.NewApp;
import se.fyren.access.accounts.NewApp.Offered;
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

/** Setting up a new app for codes, beside the passphrase that one has or beside a first one. */
@RestController
class OwnCodePages {

    private final StaffPages pages;
    private final OwnChanges changes;
    private final OwnCredentials credentials;
    private final FreshProof proof;
    private final NewApp apps;
    private final AskingForProof asking;

    OwnCodePages(
            StaffPages pages,
            OwnChanges changes,
            OwnCredentials credentials,
            FreshProof proof,
            NewApp apps,
            AskingForProof asking) {
        this.pages = pages;
        this.changes = changes;
        this.credentials = credentials;
        this.proof = proof;
        this.apps = apps;
        this.asking = asking;
    }

    @GetMapping("/{language}/staff/account/code")
    ResponseEntity<byte[]> code(
            @PathVariable String language, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        return proof.isIn(SessionCookie.here(request))
                ? code(HttpStatus.OK, language, who, "", "", "")
                : asking.ask(response, language, who, Wanted.of(Change.CODE));
    }

    @PostMapping(path = "/{language}/staff/account/code", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> setUp(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String app,
            @RequestParam(defaultValue = "") String code,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        OwnCredentials.Result result = changes.makeInTurn(
                who, self -> credentials.setUpApp(who, self, cookie, new Passphrase(passphrase), app, code));
        return switch (result) {
            case Changed changed -> SessionCookie.renewed(changed.session(), StaffPages.at(language, "account"));
            case Unproved _ -> asking.ask(response, language, who, Wanted.of(Change.CODE));
            case Unsuitable unsuitable ->
                code(
                        HttpStatus.BAD_REQUEST,
                        language,
                        who,
                        app,
                        "passphrase",
                        "staff.passphrase." + unsuitable.fault());
            case WrongCode _ -> code(HttpStatus.BAD_REQUEST, language, who, app, "code", "staff.join.code.wrong");
            case WrongPassphrase _ ->
                code(HttpStatus.FORBIDDEN, language, who, app, "passphrase", "staff.own.passphrase.wrong");
            case Wait _ ->
                code(HttpStatus.TOO_MANY_REQUESTS, language, who, app, "passphrase", "staff.provider.wrong.wait");
            case Busy _ -> code(HttpStatus.SERVICE_UNAVAILABLE, language, who, app, "passphrase", "staff.sign-in.busy");
            case NoSuch _, UnsuitablePasskey _ -> throw new NotFound();
        };
    }

    /**
     * @param app the note of the app that was shown; empty for a new one
     * @param field the field that something is wrong with; empty where nothing is
     * @param wrong the key of the sentence that says what
     */
    private ResponseEntity<byte[]> code(
            HttpStatus status, String language, SignedIn who, String app, String field, String wrong) {
        Offered offered = apps.offered(who, app);
        return pages.answer(
                status,
                "staff/own/set-up-app",
                pages.page(language, "account/code"),
                who,
                Map.of(
                        "ways",
                        proof.ways(who),
                        "offered",
                        offered,
                        "picture",
                        Picture.of(offered.uri()),
                        "field",
                        field,
                        "wrong",
                        wrong,
                        "signInName",
                        proof.signInName(who)));
    }
}
