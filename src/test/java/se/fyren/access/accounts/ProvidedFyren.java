package se.fyren.access.accounts;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.Fyren;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;
import se.fyren.database.TestDatabase;
import se.fyren.journeys.OpenPort;
import se.fyren.sealing.PrivateKey;

/** Fyren with a municipality's identity provider, a real one, and two that do not answer as they should. */
final class ProvidedFyren implements AutoCloseable {

    static final String PASSPHRASE = "nio gröna båtar i hamn";
    static final String CLIENT = "fyren";
    static final String SECRET = "en hemlighet som är minst trettiotvå byte lång";

    private final Map<String, OAuth2HttpResponse> instead = new ConcurrentHashMap<>();
    final MockOAuth2Server provider = new MockOAuth2Server(new Instead());
    private final ConfigurableApplicationContext fyren;
    private final String origin;

    /** What the provider answers once, whatever it would have. */
    private final class Instead implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return instead.containsKey(request.getUrl().encodedPath());
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return Objects.requireNonNull(instead.remove(request.getUrl().encodedPath()));
        }
    }

    ProvidedFyren() {
        // The provider sends back to the address that Fyren says is its own, so it must know the port before it starts.
        int port = OpenPort.find();
        origin = "http://localhost:" + port;
        provider.start();
        fyren = new SpringApplicationBuilder(Fyren.class)
                .properties(TestDatabase.empty().properties())
                .properties(provider(0, "solna", "Solna stad", provider.issuerUrl("solna")))
                .properties(provider(1, "silent", "Tyst", "http://localhost:1/"))
                .properties(provider(2, "lund", "Lunds kommun", provider.issuerUrl("lund")))
                .run(
                        "--server.port=" + port,
                        "--fyren.address=" + origin,
                        "--fyren.data.dir=" + Path.of("target", "provider-" + UUID.randomUUID()));
        auditorHasJoined();
    }

    private static String[] provider(int number, String id, String name, Object issuer) {
        String setting = "fyren.providers[" + number + "].";
        return new String[] {
            setting + "id=" + id,
            setting + "name=" + name,
            setting + "issuer=" + issuer,
            setting + "client-id=" + CLIENT,
            setting + "client-secret=" + SECRET
        };
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

    /** The link that somebody with the name was invited by. */
    String invited(String name) {
        Colleagues colleagues = fyren.getBean(Colleagues.class);
        UUID id = UUID.randomUUID();
        colleagues.add(id, name, name, LocalDate.of(2026, 11, 22));
        return fyren.getBean(OneTimeLinks.class).make(id);
    }

    /** Goes to Solna's sign-in by the path and back, where Solna says that they are this one. */
    HttpResponse<String> comesBackAs(Wanderer person, String subject, String path) {
        return sentOnAs(person, subject, person.opens(at(path)));
    }

    /** The same, where the answer has already sent them on to Solna. */
    HttpResponse<String> sentOnAs(Wanderer person, String subject, HttpResponse<String> sentOn) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("solna", subject));
        return person.opens(Wanderer.on(person.opens(Wanderer.on(sentOn))));
    }

    /** The provider answers this, the next time that it is asked there. */
    void answersInstead(HttpUrl address, String json) {
        Headers headers = Headers.of("Content-Type", "application/json");
        instead.put(address.encodedPath(), new OAuth2HttpResponse(headers, 200, json, null));
    }

    /** The provider sends on to the other address, the next time that it is asked there. */
    void sendsOnInstead(HttpUrl address, HttpUrl other) {
        Headers headers = Headers.of("Location", other.toString());
        instead.put(address.encodedPath(), new OAuth2HttpResponse(headers, 302, "", null));
    }

    URI at(String path) {
        return URI.create(origin + "/sv/staff/" + path);
    }

    @Override
    public void close() {
        fyren.close();
        provider.shutdown();
    }
}
