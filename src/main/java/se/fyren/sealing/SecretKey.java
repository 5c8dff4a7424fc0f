package se.fyren.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.XChaCha20Poly1305Key;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hemlig nyckel: locks and unlocks (XChaCha20-Poly1305), signs for its own holder (HMAC-SHA256), and makes other keys
 * (HKDF-SHA256), one for each purpose. 32 bytes. It cannot be printed.
 */
public final class SecretKey {

    /** How long it is, in bytes. */
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MARK = 16;
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private SecretKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one, of the machine's randomness. */
    public static SecretKey random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new SecretKey(bytes);
    }

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static SecretKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A secret key has " + LENGTH + " bytes");
        }
        return new SecretKey(bytes.clone());
    }

    /** The key itself, for what holds it outside Fyren: a cookie, a link, a file. Never a log. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The key that was written so; empty where the text is no key. */
    public static Optional<SecretKey> read(String written) {
        try {
            return Optional.of(of(Base64.getUrlDecoder().decode(written)));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    /** The key itself as text for a cookie or a link, in signs that both allow. Never a log. */
    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key that this one makes for the purpose: always the same, and it tells nothing of this one. */
    public SecretKey forPurpose(String purpose) {
        try {
            return new SecretKey(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(Tink.bytes(purpose), LENGTH)));
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    /** The pair that this key makes for the purpose, always the same. */
    public PrivateKey pairForPurpose(String purpose) {
        return PrivateKey.of(forPurpose(purpose).bytes);
    }

    /** Locked so that it unlocks with this key and in the same context alone. */
    public byte[] lock(byte[] plain, String context) {
        return Tink.lock(aead(), plain, context);
    }

    /** What was locked; empty where the key or the context is another, or the bytes have been changed. */
    public Optional<byte[]> unlock(byte[] locked, String context) {
        return Tink.unlock(aead(), locked, context);
    }

    /** A keyed digest of the parts, 32 bytes; where one part ends and the next begins counts too. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            for (byte[] part : parts) {
                mac.update(new byte[] {
                    (byte) (part.length >>> 24),
                    (byte) (part.length >>> 16),
                    (byte) (part.length >>> 8),
                    (byte) part.length
                });
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    /** By which a row of that id is found, to who has this key; to all others 16 bytes of chance. */
    public byte[] mark(UUID id) {
        return Arrays.copyOf(sign(id.toString().getBytes(US_ASCII)), MARK);
    }

    @AccessesPartialKey
    private Aead aead() {
        try {
            return Tink.primitive(XChaCha20Poly1305Key.create(Tink.secret(bytes)), AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    @Override
    public String toString() {
        return "SecretKey[…]";
    }
}
