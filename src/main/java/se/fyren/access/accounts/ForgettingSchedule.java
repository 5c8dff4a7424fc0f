package se.fyren.access.accounts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When names are forgotten: every night, at an hour that no change of summer time touches, and at the start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ForgettingSchedule implements SchedulingConfigurer {

    private static final String NIGHTLY = "0 40 3 * * *";
    /** Those who have waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private final ForgettingNames names;
    private final Clock clock;

    ForgettingSchedule(ForgettingNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(names::forget, AFTER_THE_START);
        tasks.addTriggerTask(names::forget, new CronTrigger(NIGHTLY, clock.getZone()));
    }
}
