package se.fyren.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Textnyckel: locks and unlocks what browsers must be able to as well (AES-256-GCM, which they all have). One thread's
 * texts and no more: its random nonces are 12 bytes. It cannot be printed.
 */
public final class TextKey {

    /** How much longer what is locked is than what went in, in bytes: the nonce and the tag. */
    public static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final AesGcmParameters GCM = parameters();

    private final SecretKey key;

    private TextKey(SecretKey key) {
        this.key = key;
    }

    /** A new one, of the machine's randomness. */
    public static TextKey random() {
        return new TextKey(SecretKey.random());
    }

    /**
     * The key of these bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static TextKey of(byte[] bytes) {
        return new TextKey(SecretKey.of(bytes));
    }

    /** The key itself, to be sealed. */
    public byte[] bytes() {
        return key.bytes();
    }

    /** Locked so that it unlocks with this key and in the same context alone. */
    public byte[] lock(byte[] plain, String context) {
        return Tink.lock(aead(), plain, context);
    }

    /** What was locked; empty where the key or the context is another, or the bytes have been changed. */
    public Optional<byte[]> unlock(byte[] locked, String context) {
        return Tink.unlock(aead(), locked, context);
    }

    @AccessesPartialKey
    private Aead aead() {
        try {
            AesGcmKey gcm = AesGcmKey.builder()
                    .setParameters(GCM)
                    .setKeyBytes(Tink.secret(key.bytes()))
                    .build();
            return Tink.primitive(gcm, AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(SecretKey.LENGTH)
                    .setIvSizeBytes(NONCE)
                    .setTagSizeBytes(TAG)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    @Override
    public String toString() {
        return "TextKey[…]";
    }
}
