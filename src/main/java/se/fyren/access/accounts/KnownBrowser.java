package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.sealing.SecretKey;

/**
 * A mark that a browser keeps after somebody has signed in there: 16 random bytes and a signature of them with the name.
 * It opens nothing; it only gives the browser a count of failures of its own ({@link Throttle}) and a place to wait
 * in that no stranger can take ({@link OneAtATime}).
 */
@Component
class KnownBrowser {

    private static final int RANDOM = 16;
    private static final byte[] UNKNOWN = {};

    private final SecretKey key;

    KnownBrowser(InstallationSecret secret) {
        this.key = secret.forPurpose("fyren known browser");
    }

    /** A new mark for who signs in under the name. */
    String mark(String signInName) {
        byte[] random = new byte[RANDOM];
        new SecureRandom().nextBytes(random);
        byte[] signature = key.sign(signInName.getBytes(UTF_8), random);
        byte[] mark = Arrays.copyOf(random, random.length + signature.length);
        System.arraycopy(signature, 0, mark, random.length, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /** Whether what {@link #of} gave is a mark of the name. */
    boolean isKnown(byte[] browser) {
        return browser.length > 0;
    }

    /** What tells the browser from others; the same for all that hold no mark of this name. */
    byte[] of(String signInName, @Nullable String mark) {
        if (mark == null) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(mark);
            byte[] random = Arrays.copyOf(bytes, RANDOM);
            byte[] signature = Arrays.copyOfRange(bytes, Math.min(RANDOM, bytes.length), bytes.length);
            return MessageDigest.isEqual(signature, key.sign(signInName.getBytes(UTF_8), random)) ? random : UNKNOWN;
        } catch (IllegalArgumentException mistyped) {
            return UNKNOWN;
        }
    }
}
