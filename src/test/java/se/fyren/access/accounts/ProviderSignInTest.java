package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A municipality's own identity provider shows who somebody is; the passphrase opens their key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTest {

    private static final String PASSPHRASE = ProvidedFyren.PASSPHRASE;

    @AutoClose
    private final ProvidedFyren fyren = new ProvidedFyren();

    @Test
    void somebodyJoinsWithTheirEmployersSignInAndComesBackWithIt() {
        String link = fyren.invited("solveig");
        Wanderer solveig = new Wanderer();
        assertThat(solveig.opens(fyren.at("join/" + link)).body()).contains("Solna stad");

        HttpResponse<String> asked = fyren.comesBackAs(solveig, "solveig@solna", "providers/solna?link=" + link);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"passphrase\"");
        HttpResponse<String> tooShort =
                solveig.posts(fyren.at("providers"), Map.of("link", link, "passphrase", "kort"));
        assertThat(tooShort.statusCode()).isEqualTo(400);
        solveig.posts(fyren.at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));
        assertThat(solveig.opens(fyren.at("account")).body()).contains("solveig");

        Wanderer later = new Wanderer();
        fyren.comesBackAs(later, "solveig@solna", "providers/solna");
        assertThat(later.posts(fyren.at("providers"), Map.of("passphrase", "något helt annat här"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(later.posts(fyren.at("providers"), Map.of("passphrase", PASSPHRASE))
                        .statusCode())
                .isEqualTo(303);
        assertThat(later.opens(fyren.at("account")).body()).contains("solveig");
    }

    @Test
    void whoSignsInAgainHasANewSessionAndTheOldOneIsOver() {
        String link = fyren.invited("stina");
        Wanderer stina = new Wanderer();
        fyren.comesBackAs(stina, "stina@solna", "providers/solna?link=" + link);
        stina.posts(fyren.at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));
        String first = stina.keeps("__Host-s").orElseThrow();

        fyren.comesBackAs(stina, "stina@solna", "providers/solna");
        stina.posts(fyren.at("providers"), Map.of("passphrase", PASSPHRASE));

        assertThat(stina.keeps("__Host-s")).isPresent().get().isNotEqualTo(first);
        assertThat(stina.opens(fyren.at("account")).statusCode()).isEqualTo(200);
        Wanderer thief = new Wanderer();
        thief.finds("__Host-s", first);
        assertThat(thief.opens(fyren.at("account")).statusCode()).isEqualTo(303);
    }

    @Test
    void somebodyWhomTheProviderKnowsAndNobodyInvitedDoesNotComeIn() {
        Wanderer stranger = new Wanderer();
        fyren.comesBackAs(stranger, "stranger@solna", "providers/solna");

        assertThat(stranger.posts(fyren.at("providers"), Map.of("passphrase", PASSPHRASE))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.keeps("__Host-s")).isEmpty();
    }

    @Test
    void thePassphraseAloneOpensNothing() {
        String link = fyren.invited("sara");
        Wanderer sara = new Wanderer();
        fyren.comesBackAs(sara, "sara@solna", "providers/solna?link=" + link);
        sara.posts(fyren.at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));

        Wanderer thief = new Wanderer();
        assertThat(thief.posts(fyren.at("providers"), Map.of("passphrase", PASSPHRASE))
                        .statusCode())
                .isEqualTo(303);
        assertThat(thief.posts(fyren.at("sign-in"), Map.of("name", "sara", "passphrase", PASSPHRASE, "code", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(thief.keeps("__Host-s")).isEmpty();
    }

    @Test
    void whatComesBackToAnotherBrowserOrTwiceIsNotTrusted() {
        Wanderer first = new Wanderer();
        URI back = Wanderer.on(first.opens(Wanderer.on(first.opens(fyren.at("providers/solna")))));

        assertThat(Wanderer.on(new Wanderer().opens(back))).hasQuery("provider=untrusted");
        Wanderer other = new Wanderer();
        other.opens(fyren.at("providers/solna"));
        assertThat(Wanderer.on(other.opens(back))).hasQuery("provider=untrusted");
        assertThat(Wanderer.on(first.opens(fyren.at("providers/solna/back?code=mine&state=mine"))))
                .hasQuery("provider=untrusted");
        assertThat(Wanderer.on(first.opens(fyren.at("providers/solna/back")))).hasQuery("provider=untrusted");
    }

    @Test
    void whatTheBrowserKeepsGoesToFyrenAloneOverAnEncryptedLineAndToNoScript() {
        String link = fyren.invited("signe");
        Wanderer signe = new Wanderer();
        HttpResponse<String> sent = signe.opens(fyren.at("providers/solna"));
        fyren.comesBackAs(signe, "signe@solna", "providers/solna?link=" + link);
        HttpResponse<String> in = signe.posts(fyren.at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));
        List<String> given = Stream.of(sent, in)
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();

        assertThat(given).extracting(cookie -> cookie.split("=", 2)[0]).contains("__Host-s", "__Host-e", "__Host-b");
        assertThat(given).allSatisfy(cookie -> assertThat(List.of(cookie.split("; ")))
                .contains(
                        "Path=/",
                        "Secure",
                        "HttpOnly",
                        cookie.startsWith("__Host-e") ? "SameSite=Lax" : "SameSite=Strict")
                .noneMatch(attribute -> attribute.startsWith("Domain")));
        assertThat(given).filteredOn(cookie -> cookie.startsWith("__Host-s")).allSatisfy(cookie -> assertThat(cookie)
                .doesNotContain("Max-Age", "Expires"));
    }

    @Test
    void aPageForStaffIsKeptNowhereFramedByNobodyAndLoadsNothingForeign() {
        String link = fyren.invited("sune");
        Wanderer sune = new Wanderer();
        fyren.comesBackAs(sune, "sune@solna", "providers/solna?link=" + link);
        sune.posts(fyren.at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));

        assertThat(List.of("account", "trail", "vouch", "nowhere")).allSatisfy(page -> {
            HttpHeaders headers = sune.opens(fyren.at(page)).headers();
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
        });
    }

    @Test
    void aProviderThatDoesNotAnswerOrIsNotThereLeadsToASentence() {
        Wanderer somebody = new Wanderer();

        HttpResponse<String> told = somebody.opens(Wanderer.on(somebody.opens(fyren.at("providers/silent"))));
        assertThat(told.body()).contains("gav inget svar som går att lita på");
        assertThat(somebody.opens(fyren.at("providers/nobody")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoShowsAnewByTheirEmployerWhoTheyAreComesBackToWhatTheyHadTyped() {
        Wanderer svea = joined("svea");
        String before = svea.keeps("__Host-s").orElseThrow();
        Map<String, String> wanted = Map.of("change", "passkeys", "label", "nyckeln i väskan");

        HttpResponse<String> asked =
                fyren.sentOnAs(svea, "svea@solna", svea.posts(fyren.at("account/proof/providers/solna"), wanted));
        assertThat(asked.body()).contains("/sv/staff/account/proof/provider\"", "nyckeln i väskan");
        HttpResponse<String> back = svea.posts(
                fyren.at("account/proof/provider"),
                Map.of("change", "passkeys", "label", "nyckeln i väskan", "passphrase", PASSPHRASE));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("value=\"nyckeln i väskan\"");
        assertThat(svea.keeps("__Host-s").orElseThrow()).isNotEqualTo(before);
        assertThat(svea.opens(fyren.at("account/code")).body()).contains("name=\"app\"");
    }

    @Test
    void whatAProviderSaysOfSomebodyElseIsNoProof() {
        Wanderer tora = joined("tora");
        String before = tora.keeps("__Host-s").orElseThrow();
        joined("ulla");
        Map<String, String> wanted = Map.of("change", "passphrase", "label", "");

        fyren.sentOnAs(tora, "ulla@solna", tora.posts(fyren.at("account/proof/providers/solna"), wanted));
        HttpResponse<String> refused = tora.posts(
                fyren.at("account/proof/provider"), Map.of("change", "passphrase", "passphrase", PASSPHRASE));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(tora.keeps("__Host-s")).hasValue(before);
        assertThat(tora.opens(fyren.at("account")).body()).contains("tora").doesNotContain("ulla");
    }

    private Wanderer joined(String name) {
        Wanderer person = new Wanderer();
        String link = fyren.invited(name);
        fyren.comesBackAs(person, name + "@solna", "providers/solna?link=" + link);
        person.posts(fyren.at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));
        return person;
    }
}
