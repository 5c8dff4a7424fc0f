package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Asked;
import se.fyren.access.Decision.Why;
import se.fyren.access.Hat;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Trail;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.sealing.PrivateKey;

/**
 * Kontots spår: tells of what happens to an account, in the transaction in which it does, the trail for its auditors and
 * the owner for a while. Where it cannot be told, it has not happened.
 */
@Component
public class AccountTrail {

    private final AccountEvents events;
    private final FailedNames failed;
    private final Assignments assignments;
    private final Trail trail;
    private final Clock clock;

    AccountTrail(AccountEvents events, FailedNames failed, Assignments assignments, Trail trail, Clock clock) {
        this.events = events;
        this.failed = failed;
        this.assignments = assignments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Tells both. The last thing of its transaction but for the gate's own entry: see {@link Trail#write}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Staff staff, AccountEvent event) {
        LocalDate today = LocalDate.now(clock);
        remember(staff, event, today);
        write(staff, event, today);
    }

    /** What has happened to their own account of late. */
    public OwnEvents of(SignedIn who) {
        return events.of(who.staff(), who.key());
    }

    /** Tells the owner alone, where the gate writes in the trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Staff staff, AccountEvent event) {
        remember(staff, event, LocalDate.now(clock));
    }

    /** Tells the trail alone, where the owner has just lost the key to be told with. */
    void write(Staff staff, AccountEvent event) {
        write(staff, event, LocalDate.now(clock));
    }

    /** They have signed in: the trail is told each time, the owner once a day. Failures that nobody told come first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signedIn(Staff staff, PrivateKey key) {
        OwnEvent one = new OwnEvent(LocalDate.now(clock), AccountEvent.SIGNED_IN);
        tellFailures(staff);
        if (!events.of(staff.id(), key).newestFirst().contains(one)) {
            remember(staff, one.event(), one.day());
        }
        write(staff, one.event(), one.day());
    }

    /** Tells of the days on which somebody failed to sign in as them, each once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellFailures(Staff staff) {
        failed.untold(staff.signInName()).forEach(day -> {
            remember(staff, AccountEvent.FAILED, day);
            write(staff, AccountEvent.FAILED, day);
        });
    }

    private void remember(Staff staff, AccountEvent event, LocalDate day) {
        staff.publicKey().ifPresent(key -> events.add(staff.id(), key, new OwnEvent(day, event)));
    }

    /** Accounts are the installation's; a unit's auditors are told too of what opens the way to its key. */
    private void write(Staff staff, AccountEvent event, LocalDate day) {
        trail.write(asked(staff, event, null, staff.id()), day);
        if (event.isOfCredentials()) {
            assignments.of(staff.id()).stream()
                    .map(Assignment::hat)
                    .filter(hat -> !hat.period().endedBefore(day))
                    .map(Hat::unit)
                    .filter(unit -> unit.kind() != Kind.INSTALLATION)
                    .map(Unit::id)
                    .distinct()
                    .forEach(unit -> trail.write(asked(staff, event, unit, null), day));
        }
    }

    private static Asked asked(Staff staff, AccountEvent event, @Nullable UUID unit, @Nullable UUID responsible) {
        @Nullable Why refused = event == AccountEvent.FAILED ? Why.NOT_PROVEN : null;
        return new Asked(
                staff.id(),
                null,
                null,
                event.act(),
                Part.IDENTITY,
                event.thing(),
                unit,
                staff.id(),
                responsible,
                refused);
    }
}
