package se.fyren.access.accounts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.PublicKey;

/**
 * Medarbetare: a member of staff.
 *
 * @param name what they are called; empty where it has been forgotten, long after they left
 * @param signInName what they write to sign in; lower case; empty as the name
 * @param key theirs, to which others seal; null until they have joined
 * @param leftOn null while they work here
 */
public record Staff(
        UUID id,
        String name,
        String signInName,
        @Nullable PublicKey key,
        LocalDate invitedOn,
        @Nullable LocalDate leftOn) {

    /** The name to sign in with as it is kept, of what somebody typed. PostgreSQL has no place for NUL. */
    static String signInName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    }

    /** Their key; empty until they have joined. */
    public Optional<PublicKey> publicKey() {
        return Optional.ofNullable(key);
    }

    public boolean hasJoined() {
        return key != null;
    }

    public boolean isForgotten() {
        return name.isEmpty();
    }

    public boolean isHere() {
        return leftOn == null;
    }
}
