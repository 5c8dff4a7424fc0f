package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.Fyren;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;
import se.fyren.database.TestDatabase;
import se.fyren.sealing.PrivateKey;

/** A municipality's own identity provider shows who somebody is; the passphrase opens their key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTest {

    private static final String PASSPHRASE = "nio gröna båtar i hamn";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private ConfigurableApplicationContext fyren;
    private String origin;

    @BeforeAll
    void start() throws IOException {
        // The provider sends back to the address that Fyren says is its own, so it must know the port before it starts.
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        origin = "http://localhost:" + port;
        provider.start();
        fyren = new SpringApplicationBuilder(Fyren.class)
                .properties(TestDatabase.empty().properties())
                .run(
                        "--server.port=" + port,
                        "--fyren.address=" + origin,
                        "--fyren.data.dir=" + Path.of("target", "provider-" + UUID.randomUUID()),
                        "--fyren.providers[0].id=solna",
                        "--fyren.providers[0].name=Solna stad",
                        "--fyren.providers[0].issuer=" + provider.issuerUrl("solna"),
                        "--fyren.providers[0].client-id=fyren",
                        "--fyren.providers[0].client-secret=hemligt",
                        "--fyren.providers[1].id=silent",
                        "--fyren.providers[1].name=Tyst",
                        "--fyren.providers[1].issuer=http://localhost:1/",
                        "--fyren.providers[1].client-id=fyren",
                        "--fyren.providers[1].client-secret=hemligt");
        auditorHasJoined();
    }

    /** Without an auditor the trail cannot be written, and nobody may do anything. */
    private void auditorHasJoined() {
        Colleagues colleagues = fyren.getBean(Colleagues.class);
        UUID id = colleagues.named(FirstStart.FIRST).orElseThrow().id();
        PrivateKey key = PrivateKey.random();
        colleagues.giveKey(id, key.publicKey());
        UUID installation =
                fyren.getBean(Units.class).only(Kind.INSTALLATION).orElseThrow().id();
        fyren.getBean(TransactionOperations.class).executeWithoutResult(status -> fyren.getBean(Keyring.class)
                .begin(installation, Purpose.AUDIT, id, key.publicKey()));
    }

    @AfterAll
    void stop() {
        fyren.close();
        provider.shutdown();
    }

    @Test
    void somebodyJoinsWithTheirEmployersSignInAndComesBackWithIt() {
        String link = invited("solveig");
        Wanderer solveig = new Wanderer();
        assertThat(solveig.opens(at("join/" + link)).body()).contains("Solna stad");

        HttpResponse<String> asked = comesBackAs(solveig, "solveig@solna", "providers/solna?link=" + link);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"passphrase\"");
        HttpResponse<String> tooShort = solveig.posts(at("providers"), Map.of("link", link, "passphrase", "kort"));
        assertThat(tooShort.statusCode()).isEqualTo(400);
        solveig.posts(at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));
        assertThat(solveig.opens(at("account")).body()).contains("solveig");

        Wanderer later = new Wanderer();
        comesBackAs(later, "solveig@solna", "providers/solna");
        assertThat(later.posts(at("providers"), Map.of("passphrase", "något helt annat här"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(later.posts(at("providers"), Map.of("passphrase", PASSPHRASE))
                        .statusCode())
                .isEqualTo(303);
        assertThat(later.opens(at("account")).body()).contains("solveig");
    }

    @Test
    void somebodyWhomTheProviderKnowsAndNobodyInvitedDoesNotComeIn() {
        Wanderer stranger = new Wanderer();
        comesBackAs(stranger, "stranger@solna", "providers/solna");

        assertThat(stranger.posts(at("providers"), Map.of("passphrase", PASSPHRASE))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.keeps("__Host-s")).isEmpty();
    }

    @Test
    void thePassphraseAloneOpensNothing() {
        String link = invited("sara");
        Wanderer sara = new Wanderer();
        comesBackAs(sara, "sara@solna", "providers/solna?link=" + link);
        sara.posts(at("providers"), Map.of("link", link, "passphrase", PASSPHRASE));

        Wanderer thief = new Wanderer();
        assertThat(thief.posts(at("providers"), Map.of("passphrase", PASSPHRASE))
                        .statusCode())
                .isEqualTo(303);
        assertThat(thief.posts(at("sign-in"), Map.of("name", "sara", "passphrase", PASSPHRASE, "code", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(thief.keeps("__Host-s")).isEmpty();
    }

    @Test
    void whatComesBackToAnotherBrowserOrTwiceIsNotTrusted() {
        Wanderer first = new Wanderer();
        URI back = Wanderer.on(first.opens(Wanderer.on(first.opens(at("providers/solna")))));

        assertThat(Wanderer.on(new Wanderer().opens(back))).hasQuery("provider=untrusted");
        Wanderer other = new Wanderer();
        other.opens(at("providers/solna"));
        assertThat(Wanderer.on(other.opens(back))).hasQuery("provider=untrusted");
        assertThat(Wanderer.on(first.opens(at("providers/solna/back?code=mine&state=mine"))))
                .hasQuery("provider=untrusted");
        assertThat(Wanderer.on(first.opens(at("providers/solna/back")))).hasQuery("provider=untrusted");
    }

    @Test
    void aProviderThatDoesNotAnswerOrIsNotThereLeadsToASentence() {
        Wanderer somebody = new Wanderer();

        HttpResponse<String> told = somebody.opens(Wanderer.on(somebody.opens(at("providers/silent"))));
        assertThat(told.body()).contains("gav inget svar som går att lita på");
        assertThat(somebody.opens(at("providers/nobody")).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> comesBackAs(Wanderer person, String subject, String path) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("solna", subject));
        HttpResponse<String> atProvider = person.opens(Wanderer.on(person.opens(at(path))));
        return person.opens(Wanderer.on(atProvider));
    }

    private String invited(String name) {
        Colleagues colleagues = fyren.getBean(Colleagues.class);
        UUID id = UUID.randomUUID();
        colleagues.add(id, name, name, LocalDate.of(2026, 11, 22));
        return fyren.getBean(OneTimeLinks.class).make(id);
    }

    private URI at(String path) {
        return URI.create(origin + "/sv/staff/" + path);
    }
}
