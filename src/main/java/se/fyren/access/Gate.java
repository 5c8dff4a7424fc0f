package se.fyren.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Decision.Refused;
import se.fyren.access.Decision.Why;

/**
 * Grinden: the one way to a record. It finds, decides, does and writes in the trail, all in one transaction: where the
 * trail cannot be written, nothing has been done and nothing is handed on.
 *
 * <p>What is not there and what is not theirs take the same way: one finding, one decision, one entry, nothing handed on.
 */
@Component
public final class Gate {

    private final TransactionOperations transaction;
    private final Trail trail;
    private final Clock clock;

    Gate(TransactionOperations transaction, Trail trail, Clock clock) {
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** The record that was asked for; empty where it is not there or not theirs. */
    public <T> Optional<T> read(SignedIn who, Part part, Thing thing, Supplier<Optional<Guarded<T>>> finding) {
        return through(who, Act.READ, part, thing, finding, Function.identity());
    }

    /**
     * What was done to the record; empty where it is not there or not theirs.
     *
     * @param finding finds the record, and holds it where it is to be changed; for a new one says what it will be
     * @param doing does it; what it throws undoes everything
     */
    public <T, R> Optional<R> through(
            SignedIn who,
            Act act,
            Part part,
            Thing thing,
            Supplier<Optional<Guarded<T>>> finding,
            Function<T, R> doing) {
        LocalDate day = LocalDate.now(clock);
        return transaction.execute(status -> {
            Optional<Guarded<T>> found = finding.get();
            Decision decision = found.map(one -> Rules.decide(who, act, part, one.ref(), day))
                    .orElse(new Refused(Why.NOT_THERE));
            Optional<R> done = found.filter(one -> decision.isAllowed()).map(one -> doing.apply(one.record()));
            trail.write(Asked.ofOne(who, act, part, thing, found.map(Guarded::ref), decision), day);
            return done;
        });
    }

    /**
     * What a list, a search, a count or an export gives, of what is theirs only; empty where no rule lets them at all.
     *
     * @param listing asks the database for what is in the scope, and nothing else
     */
    public <T> Optional<T> list(SignedIn who, Act act, Part part, Thing thing, Function<Scope, T> listing) {
        LocalDate day = LocalDate.now(clock);
        return transaction.execute(status -> {
            Optional<Scope> scope = Rules.scope(who, act, part, thing, day);
            Optional<T> listed = scope.map(listing);
            trail.write(Asked.ofMany(who, act, part, thing, scope.isPresent()), day);
            return listed;
        });
    }

    /**
     * What a page tells by itself, without having been asked for it; empty where no rule lets them know. Decided as
     * everything is, and not written in the trail, which holds what somebody asked for: told on every page, it would
     * drown the rest. So it may name no record, nor hold anything of one.
     */
    public <T> Optional<T> tell(SignedIn who, Act act, Part part, Thing thing, Supplier<T> telling) {
        LocalDate day = LocalDate.now(clock);
        return Rules.scope(who, act, part, thing, day).map(scope -> transaction.execute(status -> telling.get()));
    }
}
