package se.fyren.conversations.letters;

import java.util.Optional;
import java.util.UUID;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/** Den hjälpsökandes nycklar: what a receipt opens with. Nothing of them is stored. */
public final class SeekerKeys {

    private final SecretKey root;
    private final PrivateKey pair;

    /** @param root the key that the receipt made */
    public SeekerKeys(SecretKey root) {
        this.root = root;
        this.pair = root.pairForPurpose("fyren receipt pair 1");
    }

    /** What their thread's row is found by. 32 bytes. */
    public byte[] tag() {
        return root.forPurpose("fyren receipt tag 1").bytes();
    }

    /** To which the thread's key is sealed, now and when it changes. */
    public PublicKey publicKey() {
        return pair.publicKey();
    }

    /** The key that made them, to come back with within one visit. */
    public SecretKey root() {
        return root;
    }

    /** The thread's key in its box. */
    public Optional<SecretKey> open(byte[] box, UUID thread) {
        return pair.open(box, context(thread)).map(SecretKey::of);
    }

    /** The thread's key, for who has the receipt. */
    public static byte[] box(SecretKey threadKey, PublicKey seeker, UUID thread) {
        return seeker.seal(threadKey.bytes(), context(thread));
    }

    private static String context(UUID thread) {
        return "fyren box 1 " + thread;
    }

    @Override
    public String toString() {
        return "SeekerKeys[…]";
    }
}
