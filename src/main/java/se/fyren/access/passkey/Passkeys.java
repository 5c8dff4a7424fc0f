package se.fyren.access.passkey;

import com.webauthn4j.WebAuthnAuthenticationManager;
import com.webauthn4j.WebAuthnRegistrationManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.fyren.web.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

/** Passnycklar: asks for passkeys and their answers, and tells which answers are good. Stores nothing. */
@Component
public final class Passkeys {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectConverter converter = new ObjectConverter();
    private final StoredForm form = new StoredForm(converter);
    private final WebAuthnRegistrationManager registrations =
            WebAuthnRegistrationManager.createNonStrictWebAuthnRegistrationManager(converter);
    private final WebAuthnAuthenticationManager assertions = new WebAuthnAuthenticationManager(List.of(), converter);
    private final Options.Site site;
    private final Origin origin;
    private final String salt;

    /** @param address whose host is what passkeys are bound to: they are lost when Fyren moves to another */
    public Passkeys(PublicAddress address) {
        site = new Options.Site(address.host(), "Fyren");
        origin = new Origin(address.origin());
        salt = salt(address.host());
    }

    /** What {@code navigator.credentials.create} is called with, as JSON; none of the known is made again. */
    public String creationOptions(Owner owner, Challenge challenge, Collection<Passkey> known) {
        return JSON.writeValueAsString(Options.creation(site, owner, challenge, known, salt));
    }

    /** What {@code navigator.credentials.get} is called with, as JSON: any passkey for this site may answer. */
    public String requestOptions(Challenge challenge) {
        return JSON.writeValueAsString(Options.request(site, challenge, salt));
    }

    /** The challenge that an answer says it answers; whether it is genuine is for {@link Challenges} to tell. */
    public Optional<Challenge> challengeIn(String json) {
        return Answer.read(json).flatMap(Answer::challenge);
    }

    /** Whether the answer to {@link #creationOptions} makes a passkey for the owner with this handle. */
    public Registration verifyRegistration(String json, Challenge challenge, String owner) {
        RegistrationParameters expected =
                new RegistrationParameters(expected(challenge), Options.ALGORITHMS, true, true);
        try {
            return Answer.read(json)
                    .map(answer -> registrations.verify(answer.toRegister(), expected))
                    .<Registration>map(made -> new Registration.Accepted(form.of(made, owner)))
                    .orElseGet(() -> new Registration.Refused(Refusal.MALFORMED));
        } catch (RuntimeException refused) {
            // The library throws all that its parsers throw; a stranger wrote what they read.
            return new Registration.Refused(Refusal.of(refused));
        }
    }

    /** Whether the answer to {@link #requestOptions} is that of the passkey it names, found by its id. */
    public Assertion verifyAssertion(String json, Challenge challenge, Function<String, Optional<Passkey>> stored) {
        Optional<Answer> answer = Answer.read(json);
        return answer.isEmpty()
                ? new Assertion.Refused(Refusal.MALFORMED)
                : stored.apply(answer.get().id())
                        .filter(passkey -> passkey.id().equals(answer.get().id()))
                        .filter(passkey -> passkey.owner().equals(answer.get().owner()))
                        .map(passkey -> verify(answer.get(), challenge, passkey))
                        .orElseGet(() -> new Assertion.Refused(Refusal.UNKNOWN_KEY));
    }

    private Assertion verify(Answer answer, Challenge challenge, Passkey passkey) {
        AuthenticationParameters expected =
                new AuthenticationParameters(expected(challenge), form.toRecord(passkey), null, true, true);
        try {
            return new Assertion.Accepted(form.after(assertions.verify(answer.toSignIn(), expected), passkey));
        } catch (RuntimeException refused) {
            // As above.
            return new Assertion.Refused(Refusal.of(refused));
        }
    }

    private ServerProperty expected(Challenge challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge.bytes()))
                .topOrigin(null)
                .build();
    }

    /**
     * One salt for all passkeys of the site. Whoever signs in has not yet said who they are, so a salt of their own
     * could not be looked up before the authenticator has answered, and asking twice is a touch too much. Nothing is
     * lost by it: the output is keyed by a secret of each passkey's own, and the salt need not be secret. Made out of
     * the host, it can neither get lost nor differ between nodes, and lives as long as the passkeys, which hang on the
     * host too.
     */
    private static String salt(String host) {
        try {
            return Base64Url.of(MessageDigest.getInstance("SHA-256")
                    .digest(("fyren/passkey/prf/1/" + host).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
