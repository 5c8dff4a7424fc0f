package se.fyren.access.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Engångskod: six digits that an app shows for thirty seconds (RFC 6238). One step early or late is taken, each step
 * once. The secret has 20 bytes and cannot be printed.
 */
final class OneTimeCode {

    static final int SECRET_LENGTH = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private final byte[] secret;

    OneTimeCode(byte[] secret) {
        this.secret = secret.clone();
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The code at the moment. */
    String at(Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), moment);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The step whose code this is, if it is later than the last one that was used. */
    OptionalLong step(String code, Instant now, long lastUsed) {
        String digits = code.replaceAll("\\s", "");
        long step = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(one -> one > lastUsed)
                .filter(one -> at(Instant.ofEpochSecond(one * STEP.toSeconds())).equals(digits))
                .findFirst();
    }

    /** What an app reads from a picture; issuer and name say nothing of the subject. */
    String uri(String signInName) {
        return "otpauth://totp/Fyren:" + URLEncoder.encode(signInName, StandardCharsets.UTF_8) + "?secret=" + typed()
                + "&issuer=Fyren";
    }

    /** The secret as one types it. */
    String typed() {
        return Base32.toBase32String(secret);
    }

    @Override
    public String toString() {
        return "OneTimeCode[…]";
    }
}
