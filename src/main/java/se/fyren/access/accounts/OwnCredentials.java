package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.StoredPassphrase.Unlocked;
import se.fyren.sealing.Passphrase;
import se.fyren.web.Codes;

/**
 * Egna sätt att logga in: changing how one signs in, through the gate, which holds the account: none of two at once finds what the other has
 * changed. The key stays; what locks it is new. Nothing is changed without a fresh proof, and what takes a way in away
 * or makes it another ends every other session.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnCredentials {

    private final FreshProof proof;
    private final OpenSessions open;
    private final Passphrases passphrases;
    private final Identities identities;
    private final PasskeySignIn passkeys;
    private final Throttle throttle;
    private final NewApp apps;
    private final Colleagues colleagues;
    private final AccountTrail trail;
    private final Clock clock;

    OwnCredentials(
            FreshProof proof,
            OpenSessions open,
            Passphrases passphrases,
            Identities identities,
            PasskeySignIn passkeys,
            Throttle throttle,
            NewApp apps,
            Colleagues colleagues,
            AccountTrail trail,
            Clock clock) {
        this.proof = proof;
        this.open = open;
        this.passphrases = passphrases;
        this.identities = identities;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.apps = apps;
        this.colleagues = colleagues;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Ändrat: and the session's cookie from now on. */
        record Changed(String session) implements Result {}

        /** Obevisat: they have to show anew who they are. */
        record Unproved() implements Result {}

        /** Olämplig lösenfras: why. */
        record Unsuitable(String fault) implements Result {}

        /** Fel lösenfras: not the one that they have. */
        record WrongPassphrase() implements Result {}

        /** Vänta: too many that were not. */
        record Wait(Instant until) implements Result {}

        /** Upptaget: others make keys of their passphrases. */
        record Busy() implements Result {}

        /** Fel kod: the new app does not show it. */
        record WrongCode() implements Result {}

        /** Olämplig passnyckel: why. */
        record UnsuitablePasskey(PasskeySignIn.Fault fault) implements Result {}

        /** Finns inte: no such one, or the last way in. */
        record NoSuch() implements Result {}
    }

    public Result addPasskey(SignedIn who, Staff self, String cookie, String credential, String prf, String label) {
        return proved(cookie, () -> passkeys.add(self, who.key(), credential, prf, label)
                .<Result>map(Result.UnsuitablePasskey::new)
                .orElseGet(() -> new Result.Changed(cookie)));
    }

    public Result removePasskey(SignedIn who, String cookie, String id) {
        return proved(
                cookie,
                () -> proof.ways(who).canLoseAPasskey() && passkeys.remove(who, id)
                        ? changed(who, cookie, AccountEvent.PASSKEY_REMOVED)
                        : new Result.NoSuch());
    }

    /** Another passphrase for the one they have; the app shows the same codes as before. Asked in one's turn. */
    public Result changePassphrase(SignedIn who, Staff self, String cookie, Passphrase current, Passphrase chosen) {
        return proved(cookie, () -> passphrases
                .of(who.staff())
                .map(stored -> NewPassphrase.faultOf(chosen, self)
                        .<Result>map(fault -> new Result.Unsuitable(Codes.of(fault)))
                        .orElseGet(() -> unlocked(
                                self,
                                stored,
                                current,
                                open -> kept(
                                        who,
                                        cookie,
                                        chosen,
                                        open.code().orElse(null),
                                        stored.lastStep(),
                                        AccountEvent.PASSPHRASE_CHANGED))))
                .orElseGet(Result.NoSuch::new));
    }

    /** A new app for codes, beside the passphrase that they have, or beside a first one. Asked in one's turn. */
    public Result setUpApp(SignedIn who, Staff self, String cookie, Passphrase typed, String note, String code) {
        return proved(cookie, () -> {
            Optional<StoredPassphrase> stored = passphrases.of(who.staff());
            Optional<NewPassphrase> fault = stored.isPresent() ? Optional.empty() : NewPassphrase.faultOf(typed, self);
            if (fault.isPresent()) {
                return new Result.Unsuitable(Codes.of(fault.get()));
            }
            Optional<OneTimeCode> app = apps.read(who.staff(), note);
            OptionalLong step =
                    app.map(one -> one.step(code, clock.instant(), 0)).orElse(OptionalLong.empty());
            if (step.isEmpty()) {
                return new Result.WrongCode();
            }
            return stored.map(one -> unlocked(
                            self,
                            one,
                            typed,
                            open -> kept(
                                    who, cookie, typed, app.get(), step.getAsLong(), AccountEvent.CODE_APP_CHANGED)))
                    .orElseGet(() ->
                            kept(who, cookie, typed, app.get(), step.getAsLong(), AccountEvent.PASSPHRASE_CHANGED));
        });
    }

    /** Takes the passphrase away with what goes with it, where a passkey is left. */
    public Result removePassphrase(SignedIn who, String cookie) {
        return proved(cookie, () -> {
            WaysIn ways = proof.ways(who);
            if (!ways.passphrase() || !ways.byPasskey()) {
                return new Result.NoSuch();
            }
            passphrases.forget(who.staff());
            identities.forget(who.staff());
            return changed(who, cookie, AccountEvent.PASSPHRASE_REMOVED);
        });
    }

    /** Ends one of their sessions; whether there was such a one. It needs no proof: it opens nothing. */
    public boolean endSession(SignedIn who, UUID id) {
        return open.end(who.staff(), id);
    }

    private Result proved(String cookie, Supplier<Result> changing) {
        return proof.isIn(cookie) ? changing.get() : new Result.Unproved();
    }

    /** Whoever sits there within the ten minutes may not guess the passphrase faster than anyone else. */
    private Result unlocked(
            Staff self, StoredPassphrase stored, Passphrase current, Function<Unlocked, Result> keeping) {
        byte[] own = ("account " + self.id()).getBytes(UTF_8);
        Optional<Instant> waits = throttle.waitsUntil(self.signInName(), own);
        if (waits.isPresent()) {
            return new Result.Wait(waits.get());
        }
        Optional<Unlocked> unlocked = stored.unlockedBy(current);
        if (unlocked.isEmpty()) {
            throttle.failed(self.signInName(), own);
            return new Result.WrongPassphrase();
        }
        throttle.succeeded(self.signInName(), own);
        return keeping.apply(unlocked.get());
    }

    private Result kept(
            SignedIn who,
            String cookie,
            Passphrase chosen,
            @Nullable OneTimeCode app,
            long lastStep,
            AccountEvent event) {
        passphrases.put(StoredPassphrase.of(who.staff(), chosen, who.key(), app, lastStep));
        return changed(who, cookie, event);
    }

    /** The trail comes last: its head is held from there on. */
    private Result changed(SignedIn who, String cookie, AccountEvent event) {
        String session = open.onlyThis(who, cookie);
        trail.note(colleagues.find(who.staff()).orElseThrow(), event);
        return new Result.Changed(session);
    }
}
