package se.fyren.directory.export;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** När utgåvan görs: every night, at an hour that no change of summer time takes away or repeats, and at the start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ExportSchedule implements SchedulingConfigurer {

    private static final String NIGHTLY = "0 10 3 * * *";
    /** Those who have waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(10);

    private final DailyExport export;
    private final Clock clock;

    ExportSchedule(DailyExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(export::make, AFTER_THE_START);
        tasks.addTriggerTask(export::make, new CronTrigger(NIGHTLY, clock.getZone()));
    }
}
