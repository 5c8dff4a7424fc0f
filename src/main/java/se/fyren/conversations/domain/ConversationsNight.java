package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/**
 * What is done with conversations every night, at an hour that no change of summer time touches, and at the start. Where it
 * fails, it is told, and the next night does what this one would have.
 */
@Component
class ConversationsNight implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationsNight.class);
    private static final String NIGHTLY = "0 10 4 * * *";
    /** Those who have waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(15);

    private final Repeats repeats;
    private final Loans loans;
    private final Shuffling shuffling;
    private final Clock clock;

    ConversationsNight(Repeats repeats, Loans loans, Shuffling shuffling, Clock clock) {
        this.repeats = repeats;
        this.loans = loans;
        this.shuffling = shuffling;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(this::passes, AFTER_THE_START);
        tasks.addTriggerTask(this::passes, new CronTrigger(NIGHTLY, clock.getZone()));
    }

    void passes() {
        try {
            repeats.forgetOld();
            loans.forgetOld(LocalDate.now(clock));
            shuffling.shuffle();
        } catch (RuntimeException broken) {
            // Its message may hold anything.
            LOG.error(
                    "Conversations could not be tidied up ({}).",
                    broken.getClass().getName());
        }
    }
}
