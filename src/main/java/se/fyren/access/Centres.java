package se.fyren.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;

/** Mottagningarna: the Mika and KAST centres that work here, and the keys of what is written to them. */
public interface Centres {

    /** Mottagning: a centre to which can be written, for it has somebody who can open what is sealed to its key. */
    record Centre(UUID unit, PublicKey key) {}

    /** Behandlare på mottagningen: somebody who meets help-seekers there, and from and until which day. */
    record Counsellor(UUID staff, Period period) {}

    /** The centre of the service; empty where none works here, or nobody there has a key yet. */
    Optional<Centre> receiving(String service);

    /** The services whose centres can be written to; one statement. */
    Set<String> receiving();

    /**
     * The day since which somebody at the centre of the service can open what has been written to it: what is older was
     * sealed to a key that has gone with those who had it. Empty where nobody can.
     */
    Optional<LocalDate> openSince(String service);

    /** Those who meet help-seekers at the centre, or have done or will, and can open what is sealed to it; one statement. */
    List<Counsellor> counsellors(UUID unit);

    /** The private keys of the centre whose hat they wear, the newest first; empty where they wear no such hat. */
    List<PrivateKey> keys(SignedIn member);
}
