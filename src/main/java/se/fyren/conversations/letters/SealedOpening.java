package se.fyren.conversations.letters;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Förseglat första brev: what a browser has sealed to begin a thread with. It may hold anything; what does not fit is
 * found unreadable when it is opened.
 */
public final class SealedOpening {

    private static final int KEY = SecretKey.LENGTH;
    private static final int SEALED_KEY = SecretKey.LENGTH + PublicKey.OVERHEAD;
    private static final int BEFORE_THE_TEXT = 2 * Long.BYTES + 3 * KEY + 2 * SEALED_KEY;

    private final UUID thread;
    private final SecretKey door;
    private final PublicKey reading;
    private final byte[] centre;
    private final byte[] cardText;
    private final byte[] textBox;
    private final SealedText text;

    private SealedOpening(
            UUID thread,
            SecretKey door,
            PublicKey reading,
            byte[] centre,
            byte[] cardText,
            byte[] textBox,
            SealedText text) {
        this.thread = thread;
        this.door = door;
        this.reading = reading;
        this.centre = centre;
        this.cardText = cardText;
        this.textBox = textBox;
        this.text = text;
    }

    /** What was sent; empty where its parts are not as long as they must be, or nothing can be sealed to its key. */
    public static Optional<SealedOpening> read(String sent) {
        return SealedText.decoded(sent)
                .filter(bytes -> bytes.length > BEFORE_THE_TEXT)
                .map(ByteBuffer::wrap)
                .flatMap(SealedOpening::read);
    }

    private static Optional<SealedOpening> read(ByteBuffer bytes) {
        Optional<UUID> thread = SealedText.id(bytes);
        SecretKey door = SecretKey.of(next(bytes, KEY));
        Optional<PublicKey> reading = PublicKey.read(next(bytes, KEY));
        byte[] centre = next(bytes, KEY);
        byte[] cardText = next(bytes, SEALED_KEY);
        byte[] textBox = next(bytes, SEALED_KEY);
        Optional<SealedText> text = SealedText.read(bytes);
        return thread.flatMap(id -> reading.flatMap(
                key -> text.map(one -> new SealedOpening(id, door, key, centre, cardText, textBox, one))));
    }

    private static byte[] next(ByteBuffer bytes, int length) {
        byte[] next = new byte[length];
        bytes.get(next);
        return next;
    }

    public UUID thread() {
        return thread;
    }

    /** By which Fyren finds the thread again for them. */
    public SecretKey door() {
        return door;
    }

    /** To which the key of the texts is sealed. */
    public PublicKey reading() {
        return reading;
    }

    /** Whether it is sealed to the centre's key. */
    public boolean isTo(PublicKey key) {
        return Arrays.equals(centre, key.bytes());
    }

    /** The key of the texts, for the centre. */
    public byte[] cardText() {
        return cardText.clone();
    }

    /** The key of the texts, for who has the receipt. */
    public byte[] textBox() {
        return textBox.clone();
    }

    public SealedText text() {
        return text;
    }

    @Override
    public String toString() {
        return "SealedOpening[…]";
    }
}
