package se.fyren.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.subtle.X25519;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Privat nyckel: opens what was sealed to its public key. It leaves memory only locked with a {@link SecretKey} or sealed
 * to another {@link PublicKey}, and cannot be printed.
 */
public final class PrivateKey {

    private final byte[] seed;
    private final PublicKey publicKey;
    private volatile @Nullable HybridDecrypt opening;

    private PrivateKey(byte[] seed) {
        this.seed = seed;
        try {
            this.publicKey = PublicKey.of(X25519.publicFromPrivate(seed));
        } catch (InvalidKeyException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /** A new one, of the machine's randomness. */
    public static PrivateKey random() {
        return new PrivateKey(X25519.generatePrivateKey());
    }

    /** The one that these 32 bytes make, always the same. */
    static PrivateKey of(byte[] seed) {
        return new PrivateKey(seed.clone());
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** What was sealed; empty where it was sealed to another key, in another context, or has been changed. */
    public Optional<byte[]> open(byte[] sealed, String context) {
        if (sealed.length < PublicKey.OVERHEAD) {
            return Optional.empty();
        }
        try {
            return Optional.of(opening().decrypt(sealed, Tink.bytes(context)));
        } catch (GeneralSecurityException doesNotFit) {
            return Optional.empty();
        }
    }

    /** Made once: some keys are tried on hundreds of things at a time. Two at once may both make it. */
    @AccessesPartialKey
    private HybridDecrypt opening() {
        HybridDecrypt made = opening;
        if (made == null) {
            try {
                made = Tink.primitive(
                        HpkePrivateKey.create(publicKey.forTink(), Tink.secret(seed)),
                        HybridConfig2026.get(),
                        HybridDecrypt.class);
            } catch (GeneralSecurityException broken) {
                throw Tink.broken(broken);
            }
            opening = made;
        }
        return made;
    }

    /** The secret key that this one makes for the purpose, always the same. */
    public SecretKey secretForPurpose(String purpose) {
        return SecretKey.of(seed).forPurpose(purpose);
    }

    /** This key, for whoever holds the secret one. */
    public byte[] lockedWith(SecretKey lock, String context) {
        return lock.lock(seed, context);
    }

    /** The key that was locked; empty where the lock or the context is another. */
    public static Optional<PrivateKey> unlocked(byte[] locked, SecretKey lock, String context) {
        return lock.unlock(locked, context).map(PrivateKey::of);
    }

    /** This key, for whoever holds the other private one. */
    public byte[] sealedTo(PublicKey other, String context) {
        return other.seal(seed, context);
    }

    /** The key that was sealed to this one; empty where it was sealed to another, or in another context. */
    public Optional<PrivateKey> opened(byte[] sealed, String context) {
        return open(sealed, context).map(PrivateKey::of);
    }

    @Override
    public String toString() {
        return "PrivateKey[…]";
    }
}
