package se.fyren.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every night, and at the start: erases what has been kept for its time, and tells of failed attempts at accounts whose
 * owners have not been there since.
 */
@Component
class AccountNight implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(AccountNight.class);
    private static final String NIGHTLY = "0 50 3 * * *";
    /** Those who have waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(10);

    private final Colleagues colleagues;
    private final AccountTrail trail;
    private final AccountEvents events;
    private final FailedNames failed;
    private final ForgettingNames names;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountNight(
            Colleagues colleagues,
            AccountTrail trail,
            AccountEvents events,
            FailedNames failed,
            ForgettingNames names,
            TransactionOperations transaction,
            Clock clock) {
        this.colleagues = colleagues;
        this.trail = trail;
        this.events = events;
        this.failed = failed;
        this.names = names;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(this::passes, AFTER_THE_START);
        tasks.addTriggerTask(this::passes, new CronTrigger(NIGHTLY, clock.getZone()));
    }

    /** Where it fails, it is told, and the next night does what this one would have. */
    void passes() {
        try {
            LocalDate today = LocalDate.now(clock);
            // First, so that nothing is kept longer because something else fails. Marks that old are told no more.
            events.eraseUntil(today);
            failed.eraseUntil(today);
            names.forget();
            colleagues.all().stream()
                    .filter(Staff::isHere)
                    .forEach(one -> transaction.executeWithoutResult(status -> trail.tellFailures(one)));
        } catch (RuntimeException broken) {
            // Its message may hold anything.
            LOG.error(
                    "What happened to accounts could not be told or erased ({}).",
                    broken.getClass().getName());
        }
    }
}
