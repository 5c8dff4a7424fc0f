package se.fyren.conversations;

import java.util.Optional;
import java.util.UUID;

/**
 * Upprepningsnyckel: says that two requests are one that was sent twice (the header {@code Idempotency-Key}). A random
 * UUID of version 4, for whoever guesses it gets the answer again.
 */
public record RepeatKey(UUID value) {

    private static final int RANDOM = 4;
    private static final int RFC_9562 = 2;
    private static final int LENGTH = 36;

    /** @throws IllegalArgumentException if it is of another version */
    public RepeatKey {
        if (value.version() != RANDOM || value.variant() != RFC_9562) {
            throw new IllegalArgumentException("Not a UUID of version 4");
        }
    }

    public static RepeatKey random() {
        return new RepeatKey(UUID.randomUUID());
    }

    /** The key that was written so; empty where it is no UUID of version 4. */
    public static Optional<RepeatKey> read(String written) {
        try {
            return written.length() == LENGTH ? Optional.of(new RepeatKey(UUID.fromString(written))) : Optional.empty();
        } catch (IllegalArgumentException weak) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "RepeatKey[…]";
    }
}
