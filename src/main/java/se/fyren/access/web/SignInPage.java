package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.accounts.DemoStaff;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.SigningIn;
import se.fyren.access.accounts.SigningIn.Result.Busy;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Wait;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.provider.IdentityProviders;
import se.fyren.sealing.Passphrase;
import se.fyren.web.Page;

/** Coming in and going out. */
@RestController
class SignInPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final StaffPages pages;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final DemoStaff demo;
    private final IdentityProviders providers;
    private final Clock clock;

    SignInPage(
            StaffPages pages,
            SigningIn signingIn,
            Sessions sessions,
            DemoStaff demo,
            IdentityProviders providers,
            Clock clock) {
        this.pages = pages;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.demo = demo;
        this.providers = providers;
        this.clock = clock;
    }

    @GetMapping("/{language}/staff/sign-in")
    ResponseEntity<byte[]> ask(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String provider,
            HttpServletResponse response) {
        Page page = pages.page(language, "sign-in");
        String wrong = !passkey.isEmpty()
                ? page.t("staff.sign-in.passkey.not-taken")
                : provider.isEmpty() ? "" : page.t("staff.sign-in.provider.untrusted");
        return ask(response, HttpStatus.OK, language, wrong, "");
    }

    @PostMapping(path = "/{language}/staff/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> signIn(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page page = pages.page(language, "sign-in");
        SigningIn.Result result = signingIn.with(
                name,
                new Passphrase(passphrase),
                code,
                SessionCookie.browser(request).orElse(null));
        return switch (result) {
            case Welcome welcome -> {
                SessionCookie.of(request).ifPresent(sessions::end);
                yield welcomed(language, welcome);
            }
            case NoMatch no -> ask(response, HttpStatus.FORBIDDEN, language, page.t("staff.sign-in.no-match"), name);
            case Busy busy ->
                ask(response, HttpStatus.SERVICE_UNAVAILABLE, language, page.t("staff.sign-in.busy"), name);
            case Wait wait ->
                ask(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        language,
                        page.t(
                                "staff.sign-in.wait",
                                TIME.format(wait.until().plusSeconds(59).atZone(clock.getZone()))),
                        name);
        };
    }

    @PostMapping("/{language}/staff/sign-out")
    ResponseEntity<byte[]> signOut(@PathVariable String language, HttpServletRequest request) {
        SessionCookie.of(request).ifPresent(sessions::end);
        return SessionForms.out(language);
    }

    static ResponseEntity<byte[]> welcomed(String language, Welcome welcome) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .headers(SessionCookie.kept(welcome))
                .location(URI.create("/" + language + "/staff"))
                .build();
    }

    private ResponseEntity<byte[]> ask(
            HttpServletResponse response, HttpStatus status, String language, String wrong, String name) {
        return pages.answerWithPasskey(
                response,
                status,
                "staff/sign-in",
                pages.page(language, "sign-in"),
                null,
                Map.of("wrong", wrong, "name", name, "demoCode", demo.code().orElse(""), "providers", providers.all()));
    }
}
