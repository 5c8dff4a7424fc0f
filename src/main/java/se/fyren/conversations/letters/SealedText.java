package se.fyren.conversations.letters;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Förseglad text: what a browser has sealed to be a letter of that id in its thread. */
public record SealedText(UUID id, Body.Closed body) {

    private static final int RANDOM = 4;
    private static final int RFC_9562 = 2;
    private static final int ID = 2 * Long.BYTES;

    /** What follows; empty where it is not as long as it must be. */
    static Optional<SealedText> read(ByteBuffer bytes) {
        if (bytes.remaining() < ID || !SealedBody.isSize(bytes.remaining() - ID)) {
            return Optional.empty();
        }
        return id(bytes).map(id -> new SealedText(id, Body.Closed.of(rest(bytes))));
    }

    private static byte[] rest(ByteBuffer bytes) {
        byte[] body = new byte[bytes.remaining()];
        bytes.get(body);
        return body;
    }

    static Optional<UUID> id(ByteBuffer bytes) {
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        return id.version() == RANDOM && id.variant() == RFC_9562 ? Optional.of(id) : Optional.empty();
    }

    static Optional<byte[]> decoded(String sent) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(sent));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SealedText[…]";
    }
}
