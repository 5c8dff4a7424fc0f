package se.fyren.access.audit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** When the head is written down: every night, at an hour that no change of summer time touches, and at the start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HeadSchedule implements SchedulingConfigurer {

    private static final String NIGHTLY = "0 20 3 * * *";
    /** Those who have waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private final HeadExport export;
    private final Clock clock;

    HeadSchedule(HeadExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(export::make, AFTER_THE_START);
        tasks.addTriggerTask(export::make, new CronTrigger(NIGHTLY, clock.getZone()));
    }
}
