package se.fyren.sealing;

import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;

/**
 * Privat nyckel: opens what was sealed to its public key. It leaves memory only locked with a {@link SecretKey} or sealed
 * to another {@link PublicKey}, and cannot be printed.
 */
public final class PrivateKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] seed;
    private final PublicKey publicKey;
    private final AsymmetricCipherKeyPair pair;

    private PrivateKey(byte[] seed) {
        this.seed = seed;
        this.publicKey = PublicKey.of(Hpke.publicKey(seed));
        this.pair = Hpke.pair(seed, publicKey);
    }

    /** A new one, of the machine's randomness. */
    public static PrivateKey random() {
        byte[] seed = new byte[PublicKey.LENGTH];
        RANDOM.nextBytes(seed);
        return new PrivateKey(seed);
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
        return Hpke.open(sealed, pair, context);
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
