package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.NewApp;
import se.fyren.access.accounts.NewApp.Offered;
import se.fyren.access.accounts.OwnCredentials;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.OwnCredentials.Result.NoSuch;
import se.fyren.access.accounts.OwnCredentials.Result.Unproved;
import se.fyren.access.accounts.OwnCredentials.Result.Unsuitable;
import se.fyren.access.accounts.OwnCredentials.Result.UnsuitablePasskey;
import se.fyren.access.accounts.OwnCredentials.Result.Wait;
import se.fyren.access.accounts.OwnCredentials.Result.WrongCode;
import se.fyren.access.accounts.OwnCredentials.Result.WrongPassphrase;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Staff;
import se.fyren.sealing.Passphrase;
import se.fyren.web.NotFound;

/** Changing one's passphrase, setting up a new app for codes, and doing without both. */
@RestController
class OwnPassphrasePages {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;
    private final OwnCredentials credentials;
    private final FreshProof proof;
    private final NewApp apps;
    private final AskingForProof asking;

    OwnPassphrasePages(
            StaffPages pages,
            Gate gate,
            Roster roster,
            OwnCredentials credentials,
            FreshProof proof,
            NewApp apps,
            AskingForProof asking) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.credentials = credentials;
        this.proof = proof;
        this.apps = apps;
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
        OwnCredentials.Result result = changed(
                who,
                self -> credentials.changePassphrase(
                        who, self, cookie, new Passphrase(current), new Passphrase(passphrase)));
        return switch (result) {
            case Changed changed -> done(language, changed);
            case Unproved _ -> asking.ask(response, language, who, Wanted.of(Change.PASSPHRASE));
            case Unsuitable unsuitable ->
                passphrase(
                        HttpStatus.BAD_REQUEST, language, who, "passphrase", "staff.passphrase." + unsuitable.fault());
            case WrongPassphrase _ ->
                passphrase(HttpStatus.FORBIDDEN, language, who, "current", "staff.own.passphrase.wrong");
            case Wait _ ->
                passphrase(HttpStatus.TOO_MANY_REQUESTS, language, who, "current", "staff.provider.wrong.wait");
            case NoSuch _ -> StaffPages.to(language, "account/code");
            case WrongCode _, UnsuitablePasskey _ -> throw new NotFound();
        };
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
        OwnCredentials.Result result =
                changed(who, self -> credentials.setUpApp(who, self, cookie, new Passphrase(passphrase), app, code));
        return switch (result) {
            case Changed changed -> done(language, changed);
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
            case NoSuch _, UnsuitablePasskey _ -> throw new NotFound();
        };
    }

    @PostMapping("/{language}/staff/account/passphrase/remove")
    ResponseEntity<byte[]> remove(
            @PathVariable String language, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        return switch (changed(who, self -> credentials.removePassphrase(who, cookie))) {
            case Changed changed -> done(language, changed);
            case Unproved _ -> asking.ask(response, language, who, Wanted.of(Change.PASSKEYS));
            case NoSuch _ -> StaffPages.to(language, "account");
            case Unsuitable _, WrongPassphrase _, Wait _, WrongCode _, UnsuitablePasskey _ -> throw new NotFound();
        };
    }

    private OwnCredentials.Result changed(SignedIn who, Function<Staff, OwnCredentials.Result> changing) {
        return gate.through(
                        who,
                        Act.CHANGE,
                        Part.IDENTITY,
                        Thing.ACCOUNT,
                        () -> roster.account(who.staff()),
                        self -> changing.apply(self.staff()))
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<byte[]> done(String language, Changed changed) {
        return SessionCookie.renewed(changed.session(), StaffPages.at(language, "account"));
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
                Map.of("field", field, "wrong", wrong));
    }

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
                        wrong));
    }
}
