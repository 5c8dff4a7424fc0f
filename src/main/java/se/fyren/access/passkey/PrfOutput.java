package se.fyren.access.passkey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Passnyckelns hemlighet: what the authenticator made out of its own secret and our salt, the same every time, or
 * nothing where it cannot. It unlocks a person's key, so it is never stored, and no text of it can be had by mistake.
 */
public sealed interface PrfOutput {

    int LENGTH = 32;

    /** Ingen hemlighet: the authenticator or the browser makes none. */
    record Absent() implements PrfOutput {}

    /** Hemlighet: 32 bytes, until they are wiped. */
    final class Present implements PrfOutput, AutoCloseable {

        private final byte[] secret;

        Present(byte[] secret) {
            this.secret = secret;
        }

        /** A copy, which is the caller's to wipe. */
        public byte[] bytes() {
            return secret.clone();
        }

        /** Wipes it. */
        @Override
        public void close() {
            Arrays.fill(secret, (byte) 0);
        }

        @Override
        public String toString() {
            return "Present";
        }
    }

    /** What stands in the form's field {@code prf}. Whatever is no secret of the right length is as good as none. */
    static PrfOutput read(@Nullable String field) {
        return Base64Url.read(field == null ? "" : field)
                .filter(bytes -> bytes.length == LENGTH)
                .<PrfOutput>map(Present::new)
                .orElseGet(Absent::new);
    }
}
