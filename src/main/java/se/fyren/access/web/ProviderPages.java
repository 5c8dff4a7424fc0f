package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.accounts.Joining;
import se.fyren.access.accounts.Joining.Result.Joined;
import se.fyren.access.accounts.Joining.Result.NoSuchLink;
import se.fyren.access.accounts.Joining.Result.SomebodyElse;
import se.fyren.access.accounts.Joining.Result.Unsuitable;
import se.fyren.access.accounts.Joining.Result.UnsuitablePasskey;
import se.fyren.access.accounts.Joining.Result.WrongCode;
import se.fyren.access.accounts.Proof;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.SigningIn;
import se.fyren.access.accounts.SigningIn.Result.Busy;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Wait;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.provider.Errand;
import se.fyren.access.provider.Identity;
import se.fyren.access.provider.IdentityProviders;
import se.fyren.access.provider.IdentityProviders.Return.Known;
import se.fyren.access.provider.IdentityProviders.Return.Untrusted;
import se.fyren.sealing.Passphrase;
import se.fyren.web.NotFound;

/** To a municipality's own sign-in and back, and then the passphrase that opens the key. */
@RestController
class ProviderPages {

    private final StaffPages pages;
    private final IdentityProviders providers;
    private final Proof proof;
    private final SigningIn signingIn;
    private final Joining joining;
    private final Sessions sessions;

    ProviderPages(
            StaffPages pages,
            IdentityProviders providers,
            Proof proof,
            SigningIn signingIn,
            Joining joining,
            Sessions sessions) {
        this.pages = pages;
        this.providers = providers;
        this.proof = proof;
        this.signingIn = signingIn;
        this.joining = joining;
        this.sessions = sessions;
    }

    /** Sends the browser to the provider; with a one-time link to join, otherwise to sign in. */
    @GetMapping("/{language}/staff/providers/{id}")
    ResponseEntity<byte[]> go(
            @PathVariable String language, @PathVariable String id, @RequestParam(defaultValue = "") String link) {
        pages.page(language, "");
        if (providers.all().stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFound();
        }
        return providers
                .begin(id, new Errand(language, link))
                .map(journey -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.SET_COOKIE, SessionCookie.errand(journey.kept()))
                        .location(journey.to())
                        .<byte[]>build())
                .orElseGet(() -> StaffPages.to(language, "sign-in?provider=silent"));
    }

    @GetMapping("/{language}/staff/providers/{id}/back")
    ResponseEntity<byte[]> back(@PathVariable String id, HttpServletRequest request) {
        Optional<String> query = Optional.ofNullable(request.getQueryString());
        return switch (providers.end(id, SessionCookie.errand(request).orElse(null), query.orElse(""))) {
            case Known known -> {
                Errand errand = known.errand();
                ResponseEntity<byte[]> page = ask(HttpStatus.OK, errand, "");
                yield ResponseEntity.status(page.getStatusCode())
                        .headers(page.getHeaders())
                        .header(HttpHeaders.SET_COOKIE, SessionCookie.errand(proof.of(known.identity())))
                        .body(page.getBody());
            }
            case Untrusted _ -> StaffPages.to("sv", "sign-in?provider=untrusted");
        };
    }

    @PostMapping(path = "/{language}/staff/providers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> open(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String link,
            HttpServletRequest request) {
        Optional<Identity> identity = proof.read(SessionCookie.errand(request).orElse(null));
        if (identity.isEmpty()) {
            return StaffPages.to(language, "sign-in?provider=untrusted");
        }
        Passphrase typed = new Passphrase(passphrase);
        return link.isEmpty()
                ? signIn(language, identity.get(), typed, request)
                : join(language, identity.get(), typed, link);
    }

    private ResponseEntity<byte[]> signIn(
            String language, Identity identity, Passphrase typed, HttpServletRequest request) {
        Optional<String> browser = SessionCookie.browser(request);
        return switch (signingIn.with(identity, typed, browser.orElse(null))) {
            case Welcome welcome -> {
                SessionCookie.of(request).ifPresent(sessions::end);
                yield SignInPage.welcomed(language, welcome);
            }
            case NoMatch _ -> ask(HttpStatus.FORBIDDEN, new Errand(language, ""), "staff.provider.wrong.no-match");
            case Busy _ -> ask(HttpStatus.SERVICE_UNAVAILABLE, new Errand(language, ""), "staff.provider.wrong.busy");
            case Wait _ -> ask(HttpStatus.TOO_MANY_REQUESTS, new Errand(language, ""), "staff.provider.wrong.wait");
        };
    }

    private ResponseEntity<byte[]> join(String language, Identity identity, Passphrase typed, String link) {
        return switch (joining.join(link, typed, identity)) {
            case Joined joined -> SignInPage.welcomed(language, joined.welcome());
            case Unsuitable unsuitable ->
                ask(HttpStatus.BAD_REQUEST, new Errand(language, link), "staff.passphrase." + unsuitable.fault());
            case SomebodyElse _ ->
                ask(HttpStatus.CONFLICT, new Errand(language, link), "staff.provider.wrong.somebody-else");
            case Joining.Result.Busy _ ->
                ask(HttpStatus.SERVICE_UNAVAILABLE, new Errand(language, link), "staff.provider.wrong.busy");
            case NoSuchLink _, UnsuitablePasskey _, WrongCode _ -> throw new NotFound();
        };
    }

    /** @param fault the key of the sentence that says what was wrong; empty where nothing was */
    private ResponseEntity<byte[]> ask(HttpStatus status, Errand errand, String fault) {
        return pages.answer(
                status,
                "staff/provider",
                pages.page(errand.language(), "sign-in"),
                null,
                Map.of("errand", errand, "fault", fault));
    }
}
