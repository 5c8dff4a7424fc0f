package se.fyren.booking.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.booking.Kind;
import se.fyren.booking.Wanted;
import se.fyren.sealing.SecretKey;

/**
 * Writes and reads what books a held time: locked with a key of the installation's secret, and stored nowhere. Each has a
 * nonce of chance, so that not even who has rows and secret can make it again.
 */
@Component
class HoldTokens {

    private static final String CONTEXT = "fyren booking hold 1";

    private final SecretKey lock;

    HoldTokens(Pepper pepper) {
        this.lock = pepper.forPurpose("fyren booking hold");
    }

    String write(UUID appointment, Wanted wanted) {
        String plain = String.join(
                " ",
                appointment.toString(),
                String.valueOf(wanted.start().getEpochSecond()),
                wanted.kind().name(),
                wanted.service());
        return written(lock.lock(plain.getBytes(UTF_8), CONTEXT));
    }

    /** Empty where it is no token of this Fyren's. */
    Optional<HoldToken> read(String written) {
        try {
            byte[] token = Base64.getUrlDecoder().decode(written);
            return lock.unlock(token, CONTEXT)
                    .map(plain -> token(new String(plain, UTF_8).split(" ", 4), written(token)));
        } catch (IllegalArgumentException notEvenBase64) {
            return Optional.empty();
        }
    }

    /** The one way in which these bytes are written; a browser's may end otherwise. */
    private static String written(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static HoldToken token(String[] parts, String written) {
        return new HoldToken(
                UUID.fromString(parts[0]),
                new Wanted(parts[3], Instant.ofEpochSecond(Long.parseLong(parts[1])), Kind.valueOf(parts[2])),
                written);
    }
}
