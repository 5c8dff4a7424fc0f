package se.fyren.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.DemoStaff;
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.SigningIn;
import se.fyren.access.accounts.SigningIn.Result.Busy;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Wait;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.accounts.WaysIn;
import se.fyren.access.provider.IdentityProviders;
import se.fyren.web.Page;

/** Asks whoever wants to change how they sign in to show who they are, and takes them back to where they were. */
@Component
class AskingForProof {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final StaffPages pages;
    private final FreshProof proof;
    private final AccountPage account;
    private final IdentityProviders providers;
    private final DemoStaff demo;
    private final Clock clock;

    AskingForProof(
            StaffPages pages,
            FreshProof proof,
            AccountPage account,
            IdentityProviders providers,
            DemoStaff demo,
            Clock clock) {
        this.pages = pages;
        this.proof = proof;
        this.account = account;
        this.providers = providers;
        this.demo = demo;
        this.clock = clock;
    }

    /** Asks for it, with nothing wrong yet. */
    ResponseEntity<byte[]> ask(HttpServletResponse response, String language, SignedIn who, Wanted wanted) {
        return ask(response, HttpStatus.OK, language, who, wanted, "");
    }

    /** Back to where they were, or asks again. */
    ResponseEntity<byte[]> answer(
            HttpServletResponse response, String language, SignedIn who, Wanted wanted, SigningIn.Result result) {
        Page page = pages.page(language, "account");
        return switch (result) {
            case Welcome welcome -> back(response, language, who, wanted, welcome);
            case NoMatch _ ->
                ask(response, HttpStatus.FORBIDDEN, language, who, wanted, page.t("staff.proof.no-match"));
            case Busy _ ->
                ask(response, HttpStatus.SERVICE_UNAVAILABLE, language, who, wanted, page.t("staff.sign-in.busy"));
            case Wait wait ->
                ask(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        language,
                        who,
                        wanted,
                        page.t(
                                "staff.sign-in.wait",
                                TIME.format(wait.until().plusSeconds(59).atZone(clock.getZone()))));
        };
    }

    /** What was typed must not stand in an address, so then the page comes at once. */
    private ResponseEntity<byte[]> back(
            HttpServletResponse response, String language, SignedIn who, Wanted wanted, Welcome welcome) {
        HttpHeaders kept = SessionCookie.kept(welcome);
        if (wanted.label().isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .headers(kept)
                    .location(StaffPages.at(language, wanted.change().path()))
                    .build();
        }
        ResponseEntity<byte[]> page = account.show(response, language, who, welcome.session(), "", wanted.label());
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .headers(kept)
                .body(page.getBody());
    }

    private ResponseEntity<byte[]> ask(
            HttpServletResponse response,
            HttpStatus status,
            String language,
            SignedIn who,
            Wanted wanted,
            String wrong) {
        WaysIn ways = proof.ways(who);
        return pages.answerWithPasskey(
                response,
                status,
                "staff/proof",
                pages.page(language, "account"),
                who,
                Map.of(
                        "wanted",
                        wanted,
                        "ways",
                        ways,
                        "wrong",
                        wrong,
                        "signInName",
                        proof.signInName(who),
                        "demoCode",
                        demo.code().orElse(""),
                        "providers",
                        ways.provider() ? providers.all() : List.of()));
    }
}
