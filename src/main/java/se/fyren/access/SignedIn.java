package se.fyren.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.sealing.PrivateKey;

/**
 * Inloggad medarbetare: who asks, under which hat, with their key for as long as the request lasts. A controller of a
 * staff page takes one as a parameter.
 */
public final class SignedIn {

    private final UUID staff;
    private final String name;
    private final @Nullable Hat hat;
    private final PrivateKey key;

    public SignedIn(UUID staff, String name, @Nullable Hat hat, PrivateKey key) {
        this.staff = staff;
        this.name = name;
        this.hat = hat;
        this.key = key;
    }

    public UUID staff() {
        return staff;
    }

    public String name() {
        return name;
    }

    /** The hat they wear; empty where they have no assignment, or have not chosen one. */
    public Optional<Hat> hat() {
        return Optional.ofNullable(hat);
    }

    /** Their own private key. */
    public PrivateKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
