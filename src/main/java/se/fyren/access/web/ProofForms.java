package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.Proof;
import se.fyren.access.accounts.SigningIn;
import se.fyren.access.provider.Errand;
import se.fyren.access.provider.IdentityProviders;
import se.fyren.sealing.Passphrase;
import se.fyren.web.Codes;

/** What somebody sends who shows anew who they are. */
@RestController
class ProofForms {

    private final FreshProof proof;
    private final AskingForProof asking;
    private final IdentityProviders providers;
    private final Proof word;

    ProofForms(FreshProof proof, AskingForProof asking, IdentityProviders providers, Proof word) {
        this.proof = proof;
        this.asking = asking;
        this.providers = providers;
        this.word = word;
    }

    @PostMapping(path = "/{language}/staff/account/proof", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> byPassphrase(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String passphrase,
            @RequestParam(defaultValue = "") String code,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return asking.answer(
                response,
                language,
                who,
                Wanted.of(change, label),
                proof.by(
                        who,
                        SessionCookie.here(request),
                        new Passphrase(passphrase),
                        code,
                        SessionCookie.browser(request).orElse(null)));
    }

    @PostMapping(
            path = "/{language}/staff/account/proof/passkey",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> byPasskey(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String prf,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return asking.answer(
                response,
                language,
                who,
                Wanted.of(change, label),
                proof.by(who, SessionCookie.here(request), credential, prf));
    }

    /** To the provider, which {@link ProviderPages} lets them come back from with the passphrase to type. */
    @PostMapping(
            path = "/{language}/staff/account/proof/providers/{id}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> byProvider(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String label,
            SignedIn who,
            HttpServletResponse response) {
        Wanted wanted = Wanted.of(change, label);
        return providers
                .begin(id, new Errand(language, "", Codes.of(wanted.change()), wanted.label()))
                .map(journey -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.SET_COOKIE, SessionCookie.errand(journey.kept()))
                        .location(journey.to())
                        .<byte[]>build())
                .orElseGet(() -> asking.ask(response, language, who, wanted));
    }

    @PostMapping(
            path = "/{language}/staff/account/proof/provider",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> byItsWord(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String passphrase,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        SigningIn.Result result = word.read(SessionCookie.errand(request).orElse(null))
                .map(identity -> proof.by(
                        who,
                        SessionCookie.here(request),
                        identity,
                        new Passphrase(passphrase),
                        SessionCookie.browser(request).orElse(null)))
                .orElseGet(SigningIn.Result.NoMatch::new);
        return asking.answer(response, language, who, Wanted.of(change, label), result);
    }
}
