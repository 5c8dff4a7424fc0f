package se.fyren.sealing;

import java.util.Arrays;
import java.util.Optional;

/** Öppen nyckel: anyone may seal to it; only its private key opens. 32 bytes of X25519. */
public final class PublicKey {

    /** How long it is, in bytes. */
    public static final int LENGTH = 32;
    /** How much longer what is sealed is than what went in, in bytes: the encapsulated key and the tag. */
    public static final int OVERHEAD = 48;

    private final byte[] bytes;

    private PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static PublicKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A public key has " + LENGTH + " bytes");
        }
        return new PublicKey(bytes.clone());
    }

    /** The key that somebody else has sent; empty where nothing can be sealed to it: it is too short, or a point of small order. */
    public static Optional<PublicKey> read(byte[] bytes) {
        return bytes.length == LENGTH && Hpke.isOfFullOrder(bytes) ? Optional.of(of(bytes)) : Optional.empty();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Sealed so that it opens with the private key and in the same context alone. It does not tell to whom. */
    public byte[] seal(byte[] plain, String context) {
        return Hpke.seal(plain, bytes, context);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PublicKey[…]";
    }
}
