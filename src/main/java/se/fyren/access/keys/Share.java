package se.fyren.access.keys;

import java.util.UUID;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;

/** One member's share of a unit's key: the private key, sealed to the member's own. */
record Share(UnitKey key, UUID staff, SealedKey sealed) {

    /** Sealed bytes, compared and printed as nothing. */
    static final class SealedKey {
        private final byte[] bytes;

        SealedKey(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    static Share of(UnitKey key, PrivateKey whole, UUID staff, PublicKey theirs) {
        return new Share(key, staff, new SealedKey(whole.sealedTo(theirs, key.context())));
    }

    /** @throws IllegalStateException if it is not theirs, which the database says that it is */
    PrivateKey openedBy(PrivateKey theirs) {
        return theirs.opened(sealed.bytes(), key.context())
                .filter(whole -> whole.publicKey().equals(key.publicKey()))
                .orElseThrow(() -> new IllegalStateException("A share does not open with its holder's key"));
    }
}
