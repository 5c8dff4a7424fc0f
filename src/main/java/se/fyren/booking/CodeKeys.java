package se.fyren.booking;

import java.nio.ByteBuffer;
import java.util.UUID;
import se.fyren.sealing.SecretKey;

/** Kodens nycklar: what a code opens with, and by what it is found. Nothing of them is stored. */
public final class CodeKeys {

    private final SecretKey root;
    private final byte[] tag;

    private CodeKeys(SecretKey root, byte[] tag) {
        this.root = root;
        this.tag = tag;
    }

    /**
     * Those of a code.
     *
     * @param root the key that the code made
     * @param tagging the installation's, so that who has stolen rows cannot try codes on them
     */
    public static CodeKeys of(SecretKey root, SecretKey tagging) {
        return new CodeKeys(root, tagging.sign(root.bytes()));
    }

    /** By what the row is found that leads to their time. 32 bytes. */
    public byte[] tag() {
        return tag.clone();
    }

    /** What unlocks that row. */
    public SecretKey lock() {
        return root.forPurpose("fyren booking lock 1");
    }

    /** The key that made them, to come back with within one visit. */
    public SecretKey root() {
        return root;
    }

    /** What their calendar knows the time by: always the same, and nothing that Fyren stores. */
    public UUID calendarId() {
        ByteBuffer bytes =
                ByteBuffer.wrap(root.forPurpose("fyren booking calendar 1").bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "CodeKeys[…]";
    }
}
