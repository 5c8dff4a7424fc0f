package se.fyren.conversations.letters;

import java.util.UUID;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;
import se.fyren.sealing.TextKey;

/**
 * Den hjälpsökandes öppna nycklar: to which a thread's keys are sealed for who has the receipt.
 *
 * @param pair to which goes the thread's key, for Fyren during a visit
 * @param reading to which goes the key of its texts, for who has the receipt itself
 */
public record ToSeeker(PublicKey pair, PublicKey reading) {

    /** To whom goes what nobody is to open. */
    public static ToSeeker nobody() {
        return new ToSeeker(PrivateKey.random().publicKey(), PrivateKey.random().publicKey());
    }

    /** The thread's key in its box. */
    public byte[] box(SecretKey key, UUID thread) {
        return pair.seal(key.bytes(), boxContext(thread));
    }

    /** The key of its texts in its box. */
    public byte[] textBox(TextKey text, UUID thread) {
        return reading.seal(text.bytes(), textBoxContext(thread));
    }

    static String boxContext(UUID thread) {
        return "fyren box 1 " + thread;
    }

    static String textBoxContext(UUID thread) {
        return "fyren text box 1 " + thread;
    }
}
