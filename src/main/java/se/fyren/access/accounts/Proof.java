package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.provider.Identity;
import se.fyren.sealing.SecretKey;

/**
 * Intyg: what a browser holds, locked, between an identity provider's word and the passphrase that goes with it. It is
 * good for five minutes, and for nothing without the passphrase.
 */
@Component
public class Proof {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final String CONTEXT = "fyren proof";

    private final SecretKey key;
    private final Clock clock;

    Proof(InstallationSecret secret, Clock clock) {
        this.key = secret.forPurpose("fyren proofs");
        this.clock = clock;
    }

    /** The proof for the browser to hold. */
    public String of(Identity identity) {
        String plain = String.join(
                "\n",
                identity.provider(),
                identity.subject(),
                String.valueOf(clock.instant().plus(VALID).getEpochSecond()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.lock(plain.getBytes(UTF_8), CONTEXT));
    }

    /** What it proves; empty where it is none, or too old. */
    public Optional<Identity> read(@Nullable String held) {
        try {
            return Optional.ofNullable(held)
                    .map(Base64.getUrlDecoder()::decode)
                    .flatMap(locked -> key.unlock(locked, CONTEXT))
                    .map(plain -> new String(plain, UTF_8).split("\n", -1))
                    .filter(parts ->
                            Instant.ofEpochSecond(Long.parseLong(parts[2])).isAfter(clock.instant()))
                    .map(parts -> new Identity(parts[0], parts[1]));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
