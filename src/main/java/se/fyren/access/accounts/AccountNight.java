package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.night.NightWork;

/**
 * Every night: erases what has been kept for its time, takes back the keys of assignments whose
 * time is over, and tells of failed attempts at accounts whose
 * owners have not been there since.
 */
@Component
class AccountNight implements NightWork {

    private final Colleagues colleagues;
    private final AccountTrail trail;
    private final AccountEvents events;
    private final FailedNames failed;
    private final ForgettingNames names;
    private final Assignments assignments;
    private final Roster roster;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountNight(
            Colleagues colleagues,
            AccountTrail trail,
            AccountEvents events,
            FailedNames failed,
            ForgettingNames names,
            Assignments assignments,
            Roster roster,
            TransactionOperations transaction,
            Clock clock) {
        this.colleagues = colleagues;
        this.trail = trail;
        this.events = events;
        this.failed = failed;
        this.names = names;
        this.assignments = assignments;
        this.roster = roster;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void perform() {
        LocalDate today = LocalDate.now(clock);
        // First, so that nothing is kept longer because something else fails. Marks that old are told no more.
        events.eraseUntil(today);
        failed.eraseUntil(today);
        names.forget();
        assignments
                .overBefore(today)
                .forEach(one -> transaction.executeWithoutResult(status -> roster.endWithItsTime(one)));
        colleagues.all().stream()
                .filter(Staff::isHere)
                .forEach(one -> transaction.executeWithoutResult(status -> trail.tellFailures(one)));
    }
}
