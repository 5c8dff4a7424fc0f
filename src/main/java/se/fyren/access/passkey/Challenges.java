package se.fyren.access.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Utmaningar: made without being written down, so that whoever is not signed in cannot fill the database by asking.
 *
 * <p>A challenge is sixteen random bytes, when it expires, and a keyed hash over both and over what it is for. That it
 * is used once only is the caller's to see to, by storing its digest together with what it was used for.
 */
public final class Challenges {

    /** How long a challenge can be answered, and so how long its digest must be remembered. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final String HASH = "HmacSHA256";
    private static final int RANDOM = 16;
    private static final int EXPIRY = Long.BYTES;
    private static final int TAG = 32;

    /** Ändamål: a challenge for one is none for the other. */
    public enum Purpose {
        REGISTER,
        SIGN_IN
    }

    private final SecretKeySpec key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param key 32 bytes that lie outside the database, the same on every node */
    public Challenges(byte[] key, Clock clock) {
        if (key.length != TAG) {
            throw new IllegalArgumentException("The key of challenges is " + TAG + " bytes");
        }
        this.key = new SecretKeySpec(key, HASH);
        this.clock = clock;
    }

    /** A new challenge, which can be answered from now on. */
    public Challenge make(Purpose purpose) {
        byte[] unique = new byte[RANDOM];
        random.nextBytes(unique);
        byte[] body = ByteBuffer.allocate(RANDOM + EXPIRY)
                .put(unique)
                .putLong(clock.instant().plus(LIFETIME).toEpochMilli())
                .array();
        return new Challenge(Base64Url.of(ByteBuffer.allocate(RANDOM + EXPIRY + TAG)
                .put(body)
                .put(tag(body, purpose))
                .array()));
    }

    /** Whether it was made here, for this, and no longer ago than {@link #LIFETIME}. */
    public boolean isGenuine(Challenge challenge, Purpose purpose) {
        byte[] all = challenge.bytes();
        if (all.length != RANDOM + EXPIRY + TAG) {
            return false;
        }
        byte[] body = Arrays.copyOf(all, RANDOM + EXPIRY);
        byte[] tag = Arrays.copyOfRange(all, RANDOM + EXPIRY, all.length);
        Instant expiry = Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong(RANDOM));
        return MessageDigest.isEqual(tag, tag(body, purpose)) && clock.instant().isBefore(expiry);
    }

    private byte[] tag(byte[] body, Purpose purpose) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
