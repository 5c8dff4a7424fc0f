package se.fyren.access.web;

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
import se.fyren.access.accounts.Joining;
import se.fyren.access.accounts.Joining.Result.Busy;
import se.fyren.access.accounts.Joining.Result.Joined;
import se.fyren.access.accounts.Joining.Result.NoSuchLink;
import se.fyren.access.accounts.Joining.Result.SomebodyElse;
import se.fyren.access.accounts.Joining.Result.Unsuitable;
import se.fyren.access.accounts.Joining.Result.UnsuitablePasskey;
import se.fyren.access.accounts.Joining.Result.WrongCode;
import se.fyren.access.provider.IdentityProviders;
import se.fyren.sealing.Passphrase;
import se.fyren.web.NotFound;

/** Where a one-time link leads. Looking does not use it up: mail programs look at links too. */
@RestController
class JoinPage {

    private final StaffPages pages;
    private final Joining joining;
    private final IdentityProviders providers;

    JoinPage(StaffPages pages, Joining joining, IdentityProviders providers) {
        this.pages = pages;
        this.joining = joining;
        this.providers = providers;
    }

    @GetMapping("/{language}/staff/join/{link}")
    ResponseEntity<byte[]> ask(
            @PathVariable String language,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletResponse response) {
        return ask(response, HttpStatus.OK, language, link, new Faults("", "", Asking.passkeyFault(passkey)));
    }

    @PostMapping(path = "/{language}/staff/join/{link}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> join(
            @PathVariable String language,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        return switch (joining.join(link, new Passphrase(passphrase), code)) {
            case Joined joined -> SignInPage.welcomed(language, joined.welcome());
            case NoSuchLink _ -> gone(language);
            case UnsuitablePasskey _, SomebodyElse _ -> throw new NotFound();
            case Unsuitable unsuitable ->
                ask(response, HttpStatus.BAD_REQUEST, language, link, new Faults(unsuitable.fault(), "", ""));
            case Busy _ -> ask(response, HttpStatus.SERVICE_UNAVAILABLE, language, link, new Faults("busy", "", ""));
            case WrongCode wrong -> ask(response, HttpStatus.BAD_REQUEST, language, link, new Faults("", "wrong", ""));
        };
    }

    private ResponseEntity<byte[]> ask(
            HttpServletResponse response, HttpStatus status, String language, String link, Faults faults) {
        return joining.invited(link)
                .map(invited -> pages.answerWithPasskey(
                        response,
                        status,
                        "staff/join",
                        pages.page(language, "join/" + link),
                        null,
                        Map.of(
                                "invited",
                                invited,
                                "picture",
                                Picture.of(invited.codeUri()),
                                "link",
                                link,
                                "faults",
                                faults,
                                "providers",
                                providers.all())))
                .orElseGet(() -> gone(language));
    }

    /** The same for a link that was used, is too old or never was. */
    private ResponseEntity<byte[]> gone(String language) {
        return pages.answer(HttpStatus.NOT_FOUND, "staff/gone", pages.page(language, "sign-in"), null, Map.of());
    }
}
