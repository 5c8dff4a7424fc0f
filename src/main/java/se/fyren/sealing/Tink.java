package se.fyren.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** How Tink is asked: one key at a time, without its prefixes, which would tell sealed things apart. */
final class Tink {

    private static final int ANY_ID = 1;

    private Tink() {}

    static <P> P primitive(Key key, Configuration configuration, Class<P> kind) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(ANY_ID).makePrimary())
                .build()
                .getPrimitive(configuration, kind);
    }

    /** Locked so that it unlocks with the same key and in the same context alone. */
    static byte[] lock(Aead key, byte[] plain, String context) {
        try {
            return key.encrypt(plain, bytes(context));
        } catch (GeneralSecurityException broken) {
            throw broken(broken);
        }
    }

    /** What was locked; empty where the key or the context is another, or the bytes have been changed. */
    static Optional<byte[]> unlock(Aead key, byte[] locked, String context) {
        try {
            return Optional.of(key.decrypt(locked, bytes(context)));
        } catch (GeneralSecurityException doesNotFit) {
            return Optional.empty();
        }
    }

    static SecretBytes secret(byte[] bytes) {
        return SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
    }

    static byte[] bytes(String context) {
        return context.getBytes(UTF_8);
    }

    /** What no key and no input can cause: the library or the JDK is broken. */
    static IllegalStateException broken(GeneralSecurityException cause) {
        return new IllegalStateException("Cryptography that every JDK has does not work here", cause);
    }
}
