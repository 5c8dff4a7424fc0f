package se.fyren.sealing;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * RFC 9180, mode base: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; what browsers have too. The encapsulated
 * key stands before the rest. Each instance of the library's suite keeps state, so each use has its own.
 */
final class Hpke {

    private static final byte[] NONE = {};

    private Hpke() {}

    /** The public key of the private one. */
    static byte[] publicKey(byte[] seed) {
        byte[] made = new byte[PublicKey.LENGTH];
        X25519.generatePublicKey(seed, 0, made, 0);
        return made;
    }

    static AsymmetricCipherKeyPair pair(byte[] seed, PublicKey publicKey) {
        return suite().deserializePrivateKey(seed, publicKey.bytes());
    }

    /** Whether a secret can be agreed on with the public key: whatever meets a point of small order comes to nothing. */
    static boolean isOfFullOrder(byte[] publicKey) {
        byte[] any = new byte[PublicKey.LENGTH];
        return X25519.calculateAgreement(any, 0, publicKey, 0, new byte[PublicKey.LENGTH], 0);
    }

    /** @throws IllegalStateException if the key is a point of small order */
    static byte[] seal(byte[] plain, byte[] publicKey, String context) {
        HPKE suite = suite();
        try {
            byte[][] sealed = suite.seal(
                    suite.deserializePublicKey(publicKey), Tink.bytes(context), NONE, plain, null, null, null);
            byte[] whole = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
            System.arraycopy(sealed[0], 0, whole, sealed[1].length, sealed[0].length);
            return whole;
        } catch (InvalidCipherTextException broken) {
            throw new IllegalStateException("What is sealed here is no text of a cipher yet", broken);
        }
    }

    /** Empty where it was sealed to another key, in another context, or has been changed. */
    static Optional<byte[]> open(byte[] sealed, AsymmetricCipherKeyPair key, String context) {
        if (sealed.length < PublicKey.OVERHEAD) {
            return Optional.empty();
        }
        byte[] encapsulated = Arrays.copyOf(sealed, PublicKey.LENGTH);
        byte[] rest = Arrays.copyOfRange(sealed, PublicKey.LENGTH, sealed.length);
        try {
            return Optional.of(suite().open(encapsulated, key, Tink.bytes(context), NONE, rest, null, null, null));
        } catch (InvalidCipherTextException | IllegalStateException doesNotFit) {
            // The second: its key is a point of small order.
            return Optional.empty();
        }
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
