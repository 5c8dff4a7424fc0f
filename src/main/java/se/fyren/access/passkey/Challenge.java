package se.fyren.access.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Utmaning: what an authenticator signs once, so that nobody can use the answer again.
 *
 * @param text base64url, as it stands in the options and comes back in the answer
 */
public record Challenge(String text) {

    /** What the caller stores when the challenge has been used, for as long as {@link Challenges#LIFETIME}. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    byte[] bytes() {
        return Base64Url.read(text).orElse(new byte[0]);
    }

    @Override
    public String toString() {
        return "Challenge";
    }
}
