package se.fyren.conversations.letters;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;
import se.fyren.sealing.TextKey;

/**
 * Den hjälpsökandes nycklar: what a receipt opens with. Its door is what Fyren gets from a browser that reads by itself:
 * it finds the thread and opens its headings. With the root Fyren reads the texts as well. Nothing of them is stored.
 */
public final class SeekerKeys {

    private final SecretKey door;
    private final @Nullable SecretKey root;
    private final byte[] tag;
    private final PrivateKey pair;
    private final @Nullable PrivateKey reading;

    private SeekerKeys(SecretKey door, @Nullable SecretKey root, SecretKey tagging) {
        this.door = door;
        this.root = root;
        this.tag = tagging.sign(door.bytes());
        this.pair = door.pairForPurpose("fyren receipt pair 1");
        this.reading = root == null ? null : root.pairForPurpose("fyren receipt reading 1");
    }

    /**
     * Those of who has given Fyren the receipt.
     *
     * @param root the key that the receipt made
     * @param tagging the installation's, so that the tag tells who has stolen rows nothing; the boxes tell them whether a
     *     guess of 80 bits was right
     */
    public static SeekerKeys ofRoot(SecretKey root, SecretKey tagging) {
        return new SeekerKeys(root.forPurpose("fyren receipt door 1"), root, tagging);
    }

    /** Those of who keeps the receipt in their browser. */
    public static SeekerKeys ofDoor(SecretKey door, SecretKey tagging) {
        return new SeekerKeys(door, null, tagging);
    }

    /** What their thread's row is found by. 32 bytes. */
    public byte[] tag() {
        return tag.clone();
    }

    /** To which a thread's keys are sealed, now and when they change; where Fyren has the root. */
    public ToSeeker toSeeker() {
        return toSeeker(Objects.requireNonNull(reading).publicKey());
    }

    /** The same where the browser alone can read. */
    public ToSeeker toSeeker(PublicKey reader) {
        return new ToSeeker(pair.publicKey(), reader);
    }

    /** The door, to come back with within one visit. */
    public SecretKey door() {
        return door;
    }

    /** The key that made them, to come back with within one visit; null where a browser keeps it to itself. */
    public @Nullable SecretKey root() {
        return root;
    }

    /** The thread's key in its box. */
    public Optional<SecretKey> open(byte[] box, UUID thread) {
        return pair.open(box, ToSeeker.boxContext(thread)).map(SecretKey::of);
    }

    /** The key of its texts in its box; empty where a browser alone can open it, or it holds no key. */
    public Optional<TextKey> openText(byte[] box, UUID thread) {
        return Optional.ofNullable(reading)
                .flatMap(key -> key.open(box, ToSeeker.textBoxContext(thread)))
                .filter(bytes -> bytes.length == SecretKey.LENGTH)
                .map(TextKey::of);
    }

    @Override
    public String toString() {
        return "SeekerKeys[…]";
    }
}
