package se.fyren.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Låst ström: what is too long to be held in memory, locked a megabyte at a time (AES256-GCM-HKDF). A piece that was
 * changed, moved or left out does not open, nor does an end that is not the end.
 */
public final class LockedStream {

    private LockedStream() {}

    /** What is written to the answer is locked with the key and in the context; it is whole once that has been closed. */
    public static OutputStream locking(OutputStream locked, SecretKey key, String context) throws IOException {
        try {
            return aead(key).newEncryptingStream(locked, Tink.bytes(context));
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    /**
     * What was locked. Reading it fails by an {@link IOException} where the key or the context is another, or the bytes have
     * been changed or cut off; what comes before is nobody else's, but it may not be all.
     */
    public static InputStream unlocking(InputStream locked, SecretKey key, String context) throws IOException {
        try {
            return aead(key).newDecryptingStream(locked, Tink.bytes(context));
        } catch (GeneralSecurityException broken) {
            throw Tink.broken(broken);
        }
    }

    @AccessesPartialKey
    private static StreamingAead aead(SecretKey key) throws GeneralSecurityException {
        return Tink.primitive(
                AesGcmHkdfStreamingKey.create(
                        PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, Tink.secret(key.bytes())),
                StreamingAeadConfig2026.get(),
                StreamingAead.class);
    }
}
