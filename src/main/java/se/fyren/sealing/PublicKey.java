package se.fyren.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
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
        try {
            X25519.computeSharedSecret(X25519.generatePrivateKey(), bytes);
            return Optional.of(of(bytes));
        } catch (InvalidKeyException none) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Sealed so that it opens with the private key and in the same context alone. It does not tell to whom. */
    public byte[] seal(byte[] plain, String context) {
        try {
            return Tink.primitive(forTink(), HybridConfig2026.get(), HybridEncrypt.class)
                    .encrypt(plain, Tink.bytes(context));
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    @AccessesPartialKey
    HpkePublicKey forTink() throws GeneralSecurityException {
        return HpkePublicKey.create(Tink.HPKE, Bytes.copyFrom(bytes), null);
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
