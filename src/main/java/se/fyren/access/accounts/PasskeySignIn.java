package se.fyren.access.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.accounts.StoredPasskeys.Stored;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.passkey.Assertion;
import se.fyren.access.passkey.Challenge;
import se.fyren.access.passkey.Challenges;
import se.fyren.access.passkey.Challenges.Purpose;
import se.fyren.access.passkey.Passkeys;
import se.fyren.access.passkey.PrfOutput;
import se.fyren.access.passkey.PrfOutput.Present;
import se.fyren.access.passkey.Registration;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;

/**
 * Signing in with a passkey. Its secret (PRF) unlocks the member's private key; an authenticator without one is not
 * taken, for it would leave the key to be unlocked by something else.
 */
@Component
public class PasskeySignIn {

    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final StoredPasskeys stored;
    private final Colleagues colleagues;
    private final SigningIn signingIn;
    private final AccountTrail trail;

    PasskeySignIn(
            Passkeys passkeys,
            InstallationSecret secret,
            StoredPasskeys stored,
            Colleagues colleagues,
            SigningIn signingIn,
            AccountTrail trail,
            Clock clock) {
        this.passkeys = passkeys;
        this.challenges = new Challenges(secret.forPurpose("fyren challenges").bytes(), clock);
        this.stored = stored;
        this.colleagues = colleagues;
        this.signingIn = signingIn;
        this.trail = trail;
    }

    /** Why a passkey was not added. */
    public enum Fault {
        /** Not an answer to what was asked, or one that came too late. */
        NOT_TAKEN,
        /** The authenticator makes no secret. */
        NO_SECRET,
        /** It is in use already. */
        KNOWN
    }

    /** What the browser is asked, for anyone who wants to sign in. */
    public String optionsToSignIn() {
        return passkeys.requestOptions(challenges.make(Purpose.SIGN_IN));
    }

    /** Who the answer says they are, signed in; empty where it is not good. */
    @Transactional
    public Optional<Welcome> signIn(String credential, String prf) {
        Optional<Challenge> challenge = genuine(credential, Purpose.SIGN_IN);
        if (challenge.isEmpty()
                || !(PrfOutput.read(prf) instanceof Present secret)
                || !(passkeys.verifyAssertion(credential, challenge.get(), id -> stored.find(id)
                                .map(Stored::passkey))
                        instanceof Assertion.Accepted accepted)
                || !stored.firstAnswer(challenge.get())) {
            return Optional.empty();
        }
        Stored used = stored.used(accepted.passkey());
        return colleagues.find(used.staff()).filter(Staff::isHere).flatMap(staff -> PrivateKey.unlocked(
                        used.key().bytes, lock(secret), context(staff.id()))
                .map(key -> signingIn.welcome(staff, key)));
    }

    /** What the browser is asked, to make a passkey for this member of staff. */
    public String optionsToAdd(Staff staff) {
        return passkeys.creationOptions(
                StoredPasskeys.owner(staff),
                challenges.make(Purpose.REGISTER),
                stored.of(staff.id()).stream().map(Stored::passkey).toList());
    }

    /** Adds the passkey that the browser made, to unlock the key with; what was wrong, or nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Fault> add(Staff staff, PrivateKey key, String credential, String prf, String label) {
        Optional<Fault> fault = keep(staff, key, credential, prf, label);
        if (fault.isEmpty()) {
            trail.note(staff, AccountEvent.PASSKEY_ADDED);
        }
        return fault;
    }

    /** The same, for who joins, which is told in one. */
    Optional<Fault> keep(Staff staff, PrivateKey key, String credential, String prf, String label) {
        if (!(PrfOutput.read(prf) instanceof Present secret)) {
            return Optional.of(Fault.NO_SECRET);
        }
        Optional<Challenge> challenge = genuine(credential, Purpose.REGISTER);
        if (challenge.isEmpty()
                || !(passkeys.verifyRegistration(
                                credential,
                                challenge.get(),
                                StoredPasskeys.owner(staff).handle())
                        instanceof Registration.Accepted accepted)
                || !stored.firstAnswer(challenge.get())) {
            return Optional.of(Fault.NOT_TAKEN);
        }
        byte[] locked = key.lockedWith(lock(secret), context(staff.id()));
        return stored.add(staff.id(), label(label), accepted.passkey(), locked)
                ? Optional.empty()
                : Optional.of(Fault.KNOWN);
    }

    /** The member's passkeys. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OwnPasskey> of(UUID staff) {
        return stored.of(staff).stream().map(Stored::own).toList();
    }

    /** Takes one away; whether they had it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(SignedIn who, String id) {
        if (of(who.staff()).stream().noneMatch(one -> one.id().equals(id))) {
            return false;
        }
        stored.remove(who.staff(), id);
        return true;
    }

    private Optional<Challenge> genuine(String credential, Purpose purpose) {
        return passkeys.challengeIn(credential).filter(one -> challenges.isGenuine(one, purpose));
    }

    private static SecretKey lock(Present secret) {
        try (secret) {
            return SecretKey.of(secret.bytes()).forPurpose("fyren key by passkey");
        }
    }

    private static String context(UUID staff) {
        return "fyren key by passkey " + staff;
    }

    private static String label(String typed) {
        String stripped = typed.replaceAll("\\p{Cntrl}", " ").strip();
        String label = stripped.isEmpty() ? "–" : stripped;
        return label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }
}
