package se.fyren.access.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Hat;
import se.fyren.access.accounts.StoredPassphrase.Unlocked;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.provider.Identity;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;

/**
 * Signing in with a passphrase, and a code or an identity provider's word. One passphrase at a time is tried on each node, for each takes 64 MiB; that
 * caps sign-ins at some four a second a node (docs/performance.md).
 */
@Component
public class SigningIn {

    /** Whose passphrase is looked up for a name that nobody has: as many questions for it as for any other. */
    static final UUID NOBODY = new UUID(0, 0);

    private final OneAtATime turn;
    private final Colleagues colleagues;
    private final Passphrases passphrases;
    private final Identities identities;
    private final Assignments assignments;
    private final Sessions sessions;
    private final Throttle throttle;
    private final FailedNames failedNames;
    private final KnownBrowser browsers;
    private final AccountTrail trail;
    private final TransactionOperations transaction;
    private final SecretKey pretence;
    private final Clock clock;

    SigningIn(
            OneAtATime turn,
            Colleagues colleagues,
            Passphrases passphrases,
            Identities identities,
            Assignments assignments,
            Sessions sessions,
            Throttle throttle,
            FailedNames failedNames,
            KnownBrowser browsers,
            AccountTrail trail,
            TransactionOperations transaction,
            InstallationSecret secret,
            Clock clock) {
        this.turn = turn;
        this.colleagues = colleagues;
        this.passphrases = passphrases;
        this.identities = identities;
        this.assignments = assignments;
        this.sessions = sessions;
        this.throttle = throttle;
        this.failedNames = failedNames;
        this.browsers = browsers;
        this.trail = trail;
        this.transaction = transaction;
        this.pretence = secret.forPurpose("fyren pretended salt");
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** Inloggad: what the browser is to keep. */
        record Welcome(String session, String browser) implements Result {}

        /** Stämmer inte: name, passphrase or code; nobody is told which. */
        record NoMatch() implements Result {}

        /** Vänta: too many failures in browsers like this one. */
        record Wait(Instant until) implements Result {}

        /** Upptaget: others are signing in. */
        record Busy() implements Result {}
    }

    /**
     * Tries name, passphrase and code.
     *
     * @param browser the mark that the browser kept, null for none
     */
    public Result with(String name, Passphrase passphrase, String code, @Nullable String browser) {
        String signInName = Staff.signInName(name);
        byte[] from = browsers.of(signInName, browser);
        return inTurn(signInName, from, () -> {
            Optional<Staff> staff = colleagues.named(signInName).filter(Staff::isHere);
            return tried(signInName, staff, passphrase, from, (stored, unlocked) -> takesCode(stored, unlocked, code));
        });
    }

    /**
     * Tries the passphrase of somebody for whom an identity provider has vouched.
     *
     * @param browser the mark that the browser kept, null for none
     */
    public Result with(Identity identity, Passphrase passphrase, @Nullable String browser) {
        Optional<Staff> staff =
                colleagues.find(identities.staff(identity).orElse(NOBODY)).filter(Staff::isHere);
        String name = staff.map(Staff::signInName).orElse(identity.subject());
        byte[] from = browsers.of(name, browser);
        return inTurn(name, from, () -> tried(name, staff, passphrase, from, (stored, unlocked) -> true));
    }

    /** In a browser that they have used, no flood of strangers keeps them out. */
    private Result inTurn(String signInName, byte[] from, Supplier<Result> tried) {
        return (browsers.isKnown(from) ? turn.take(signInName, tried) : turn.take(tried)).orElseGet(Result.Busy::new);
    }

    private Result tried(
            String signInName,
            Optional<Staff> staff,
            Passphrase passphrase,
            byte[] from,
            BiPredicate<StoredPassphrase, Unlocked> second) {
        Optional<Instant> waits = throttle.waitsUntil(signInName, from);
        if (waits.isPresent()) {
            return new Result.Wait(waits.get());
        }
        Optional<StoredPassphrase> stored = passphrases.of(staff.map(Staff::id).orElse(NOBODY));
        Optional<PrivateKey> key = key(signInName, stored, passphrase, second);
        if (key.isEmpty()) {
            throttle.failed(signInName, from);
            failedNames.note(signInName);
            return new Result.NoMatch();
        }
        throttle.succeeded(signInName, from);
        // Unlocking takes its time, and meanwhile it may have been changed, or its owner come back without it.
        return transaction.execute(status -> passphrases.stands(stored.orElseThrow())
                ? welcome(staff.orElseThrow(), key.get())
                : new Result.NoMatch());
    }

    /**
     * Begins a session for somebody who has shown who they are; they wear their hat if they have but one.
     *
     * @throws IllegalStateException if the key is not theirs: somebody who can write in the database, and nowhere else,
     *     could otherwise put a way of signing in of their own in another's place
     */
    Result.Welcome welcome(Staff staff, PrivateKey key) {
        if (!staff.publicKey().equals(Optional.of(key.publicKey()))) {
            throw new IllegalStateException("What unlocked is not the member's own key");
        }
        List<UUID> hats = assignments.of(staff.id()).stream()
                .filter(Assignment::isLetIn)
                .map(Assignment::hat)
                .filter(hat -> !hat.isLoan() && hat.period().contains(LocalDate.now(clock)))
                .map(Hat::assignment)
                .toList();
        String session = transaction.execute(status -> {
            String begun = sessions.begin(staff.id(), key, hats.size() == 1 ? hats.getFirst() : null);
            trail.signedIn(staff, key);
            return begun;
        });
        return new Result.Welcome(session, browsers.mark(staff.signInName()));
    }

    private Optional<PrivateKey> key(
            String signInName,
            Optional<StoredPassphrase> stored,
            Passphrase passphrase,
            BiPredicate<StoredPassphrase, Unlocked> second) {
        if (stored.isEmpty()) {
            // As much work for a name that nobody has as for one that somebody has.
            passphrase.key(
                    Arrays.copyOf(pretence.sign(signInName.getBytes(StandardCharsets.UTF_8)), Passphrase.SALT_LENGTH));
            return Optional.empty();
        }
        return stored.get()
                .unlockedBy(passphrase)
                .filter(unlocked -> second.test(stored.get(), unlocked))
                .map(Unlocked::key);
    }

    private boolean takesCode(StoredPassphrase stored, Unlocked unlocked, String code) {
        OptionalLong step = unlocked.code()
                .map(app -> app.step(code, clock.instant(), stored.lastStep()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && passphrases.takeStep(stored.staff(), step.getAsLong());
    }
}
