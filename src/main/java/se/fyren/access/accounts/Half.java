package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import se.fyren.sealing.SecretKey;

/** One of the two halves by which somebody comes back: 80 random bits, in four groups of four signs to read aloud. */
final class Half {

    private static final int LENGTH = 10;
    private static final int SIGNS = 16;

    private final byte[] bytes;

    private Half(byte[] bytes) {
        this.bytes = bytes;
    }

    static Half random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Half(bytes);
    }

    /** The half that somebody has typed; empty where it is not written as halves are. */
    static Optional<Half> of(String typed) {
        String signs = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return signs.length() == SIGNS && signs.matches("[A-Z2-7]+")
                ? Optional.of(new Half(Base32.decode(signs)))
                : Optional.empty();
    }

    /** As it is shown. */
    String typed() {
        return Base32.toBase32String(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What the database holds of it: with it nobody else comes back. */
    byte[] tag(SecretKey key, UUID staff) {
        return key.sign(staff.toString().getBytes(US_ASCII), bytes);
    }

    @Override
    public String toString() {
        return "Half[…]";
    }
}
