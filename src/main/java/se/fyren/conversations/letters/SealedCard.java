package se.fyren.conversations.letters;

import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Förseglat kort: 1,024 bytes, however it is sealed. One that has arrived is sealed to the centre's public key, by
 * somebody who has no key to lock with; the centre opens and files it with its {@link CentreKey}.
 */
public final class SealedCard {

    static final int LENGTH = 1_024;

    private SealedCard() {}

    /** How it stands in JSON. */
    private record Form(int v, String key, String notes, String seeker, Desk desk) {}

    /** For a centre that has not seen it. */
    public static byte[] arriving(Card card, PublicKey centre, UUID thread) {
        return centre.seal(Padding.to(LENGTH - PublicKey.OVERHEAD, written(card)), context(thread));
    }

    static byte[] written(Card card) {
        return Written.bytes(new Form(
                Written.VERSION,
                base64(card.keys().shared().bytes()),
                base64(Objects.requireNonNull(card.keys().notes()).bytes()),
                base64(card.seeker().bytes()),
                card.desk()));
    }

    static Card read(byte[] written) {
        Form form = Written.read(written, Form.class);
        return new Card(
                new ThreadKeys(SecretKey.of(bytes(form.key)), SecretKey.of(bytes(form.notes))),
                PublicKey.of(bytes(form.seeker)),
                form.desk);
    }

    static String context(UUID thread) {
        return "fyren card 1 " + thread;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
