package se.fyren.conversations.letters;

import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;
import se.fyren.sealing.TextKey;

/**
 * Förseglat kort: 1,024 bytes, however it is sealed. One that has arrived is sealed to the centre's public key, by
 * somebody who has no key to lock with; the centre opens and files it with its {@link CentreKey}.
 */
public final class SealedCard {

    static final int LENGTH = 1_024;

    private SealedCard() {}

    /** How it stands in JSON. */
    private record Form(int v, String key, String text, String notes, String seeker, String reading, Desk desk) {}

    /** For a centre that has not seen it. */
    public static byte[] arriving(Card card, PublicKey centre, UUID thread) {
        return centre.seal(Padding.to(LENGTH - PublicKey.OVERHEAD, written(card)), context(thread));
    }

    /**
     * The same, where a browser has drawn the key of the texts.
     *
     * @param text that key, as the browser sealed it to the centre's public key
     */
    public static byte[] arriving(Card card, byte[] text, PublicKey centre, UUID thread) {
        return centre.seal(Padding.to(LENGTH - PublicKey.OVERHEAD, written(card, text)), context(thread));
    }

    static byte[] written(Card card) {
        return written(card, Objects.requireNonNull(card.keys().text()).bytes());
    }

    private static byte[] written(Card card, byte[] text) {
        return Written.bytes(new Form(
                Written.VERSION,
                base64(card.keys().shared().bytes()),
                base64(text),
                base64(Objects.requireNonNull(card.keys().notes()).bytes()),
                base64(card.seeker().pair().bytes()),
                base64(card.seeker().reading().bytes()),
                card.desk()));
    }

    static Card read(byte[] written, PrivateKey centre, UUID thread) {
        Form form = Written.read(written, Form.class);
        return new Card(
                new ThreadKeys(
                        SecretKey.of(bytes(form.key)),
                        text(bytes(form.text), centre, thread),
                        SecretKey.of(bytes(form.notes))),
                new ToSeeker(PublicKey.of(bytes(form.seeker)), PublicKey.of(bytes(form.reading))),
                form.desk);
    }

    /** What a browser sealed may be anything: where it is no key, a new one opens nothing of what it sealed. */
    private static TextKey text(byte[] text, PrivateKey centre, UUID thread) {
        return text.length == SecretKey.LENGTH
                ? TextKey.of(text)
                : centre.open(text, "fyren card text 1 " + thread)
                        .filter(bytes -> bytes.length == SecretKey.LENGTH)
                        .map(TextKey::of)
                        .orElseGet(TextKey::random);
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
