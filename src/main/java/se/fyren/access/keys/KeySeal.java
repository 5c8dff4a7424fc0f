package se.fyren.access.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Vouches for the public keys and the shares in the database: somebody who can write there, and nowhere else, cannot put
 * a key of their own in another's place and have everything sealed to it.
 */
@Component
public final class KeySeal {

    private final SecretKey secret;

    KeySeal(InstallationSecret installation) {
        this.secret = installation.forPurpose("fyren public keys");
    }

    /** The signature of the key as that member of staff's. */
    public byte[] ofStaff(UUID staff, PublicKey key) {
        return of(staff.toString(), key);
    }

    /**
     * The key of the member of staff whom the row is about, in {@code public_key} and {@code key_mac}; empty where they
     * have none yet.
     *
     * @throws IllegalStateException if somebody has changed it in the database
     */
    public Optional<PublicKey> staffKey(UUID staff, ResultSet row) throws SQLException {
        byte @Nullable [] key = row.getBytes("public_key");
        return key == null ? Optional.empty() : Optional.of(verified(staff.toString(), key, row.getBytes("key_mac")));
    }

    /** The signature of the key as its owner's. */
    byte[] of(String owner, PublicKey key) {
        return secret.sign(owner.getBytes(StandardCharsets.UTF_8), key.bytes());
    }

    /** The signature of what is sealed as its holder's share. */
    byte[] ofShare(String owner, UUID holder, byte[] sealed) {
        return secret.sign((owner + " share of " + holder).getBytes(StandardCharsets.UTF_8), sealed);
    }

    /** @throws IllegalStateException if somebody has put the share there, changed or moved it */
    void verifyShare(String owner, UUID holder, byte[] sealed, byte[] signature) {
        if (!MessageDigest.isEqual(signature, ofShare(owner, holder, sealed))) {
            throw new IllegalStateException("A share in the database is not the one that Fyren wrote there");
        }
    }

    /**
     * The key, if it is the one that was signed.
     *
     * @throws IllegalStateException if somebody has changed it in the database
     */
    PublicKey verified(String owner, byte[] key, byte[] signature) {
        PublicKey read = PublicKey.of(key);
        if (!MessageDigest.isEqual(signature, of(owner, read))) {
            throw new IllegalStateException("A public key in the database is not the one that Fyren wrote there");
        }
        return read;
    }
}
