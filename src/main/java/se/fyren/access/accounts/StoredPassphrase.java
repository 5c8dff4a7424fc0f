package se.fyren.access.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;

/**
 * What a passphrase opens: the member's private key, and the secret of the app that shows their codes. Neither the
 * passphrase nor anything to compare it with is stored: it is right if it unlocks.
 */
record StoredPassphrase(UUID staff, Locked locked, long lastStep) {

    /** The bytes as they are stored. */
    static final class Locked {
        final byte[] salt;
        final byte[] key;
        final byte @Nullable [] code;

        Locked(byte[] salt, byte[] key, byte @Nullable [] code) {
            this.salt = salt;
            this.key = key;
            this.code = code;
        }
    }

    /** What unlocked. */
    record Unlocked(PrivateKey key, Optional<OneTimeCode> code) {}

    static StoredPassphrase of(UUID staff, Passphrase passphrase, PrivateKey key, @Nullable OneTimeCode code) {
        return of(staff, passphrase, key, code, 0);
    }

    /** @param lastStep the last step of the app's codes that has been used */
    static StoredPassphrase of(
            UUID staff, Passphrase passphrase, PrivateKey key, @Nullable OneTimeCode code, long lastStep) {
        byte[] salt = Passphrase.newSalt();
        return lockedWith(passphrase.key(salt), salt, staff, key, code, lastStep);
    }

    /** @param lock what the passphrase and the salt made */
    static StoredPassphrase lockedWith(
            SecretKey lock, byte[] salt, UUID staff, PrivateKey key, @Nullable OneTimeCode code, long lastStep) {
        return new StoredPassphrase(
                staff,
                new Locked(
                        salt,
                        key.lockedWith(lock, keyContext(staff)),
                        code == null ? null : lock.lock(code.secret(), codeContext(staff))),
                lastStep);
    }

    boolean hasCode() {
        return locked.code != null;
    }

    /** What the passphrase opens; empty where it is another. Slow, see {@link Passphrase#key}. */
    Optional<Unlocked> unlockedBy(Passphrase passphrase) {
        SecretKey lock = passphrase.key(locked.salt);
        return PrivateKey.unlocked(locked.key, lock, keyContext(staff))
                .map(key -> new Unlocked(
                        key,
                        Optional.ofNullable(locked.code)
                                .flatMap(code -> lock.unlock(code, codeContext(staff)))
                                .map(OneTimeCode::new)));
    }

    private static String keyContext(UUID staff) {
        return "fyren key by passphrase " + staff;
    }

    private static String codeContext(UUID staff) {
        return "fyren code by passphrase " + staff;
    }
}
