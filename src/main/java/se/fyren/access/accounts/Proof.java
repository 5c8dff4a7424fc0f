package se.fyren.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.keys.LockedNote;
import se.fyren.access.provider.Identity;

/**
 * Intyg: what a browser holds, locked, between an identity provider's word and the passphrase that goes with it. It is
 * good for five minutes, and for nothing without the passphrase.
 */
@Component
public class Proof {

    private static final Duration VALID = Duration.ofMinutes(5);
    private final LockedNote note;

    Proof(InstallationSecret secret, Clock clock) {
        this.note = new LockedNote(secret.forPurpose("fyren proofs"), "fyren proof", VALID, clock);
    }

    /** The proof for the browser to hold. */
    public String of(Identity identity) {
        return note.write(List.of(identity.provider(), identity.subject()));
    }

    /** What it proves; empty where it is none, or too old. */
    public Optional<Identity> read(@Nullable String held) {
        return note.read(held).map(words -> new Identity(words.get(0), words.get(1)));
    }
}
