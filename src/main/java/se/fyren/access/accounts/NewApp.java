package se.fyren.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.keys.LockedNote;
import se.fyren.sealing.SecretKey;

/** Ny kodapp: the secret of a new app for codes, between the page that shows it and the form that sends a code: the page keeps it, locked. */
@Component
public class NewApp {

    private static final Duration VALID = Duration.ofMinutes(30);

    private final Colleagues colleagues;
    private final SecretKey key;
    private final Clock clock;

    NewApp(Colleagues colleagues, InstallationSecret secret, Clock clock) {
        this.colleagues = colleagues;
        this.key = secret.forPurpose("fyren new app");
        this.clock = clock;
    }

    /**
     * Ny app: what an app needs to show codes.
     *
     * @param secret as one types it
     * @param uri as an app reads it from a picture
     * @param note for the form to send back
     */
    public record Offered(String secret, String uri, String note) {

        @Override
        public String toString() {
            return "Offered[…]";
        }
    }

    /** The one of the note, so that an app that has been set up stays so; a new one where the note is none of theirs. */
    public Offered offered(SignedIn who, String note) {
        OneTimeCode code = read(who.staff(), note).orElseGet(NewApp::random);
        String name = colleagues.find(who.staff()).orElseThrow().signInName();
        return new Offered(code.typed(), code.uri(name), note(who.staff()).write(List.of(code.typed())));
    }

    Optional<OneTimeCode> read(UUID staff, String note) {
        return note(staff).read(note).map(words -> new OneTimeCode(Base32.decode(words.getFirst())));
    }

    private LockedNote note(UUID staff) {
        return new LockedNote(key, "fyren new app of " + staff, VALID, clock);
    }

    private static OneTimeCode random() {
        byte[] secret = new byte[OneTimeCode.SECRET_LENGTH];
        System.arraycopy(SecretKey.random().bytes(), 0, secret, 0, secret.length);
        return new OneTimeCode(secret);
    }
}
