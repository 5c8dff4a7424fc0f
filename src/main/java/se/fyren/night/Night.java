package se.fyren.night;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/**
 * All night work, one after another, at an hour that no change of summer time takes away or repeats; and at each quarter
 * of an hour what is looked at then.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Night implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final String TEN_PAST_THREE = "0 10 3 * * *";
    private static final String EACH_QUARTER = "0 0/15 * * * *";
    /** Those who have waited for the start come first. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(10);

    private final List<NightWork> work;
    private final List<QuarterWork> quarters;
    private final Clock clock;

    Night(List<NightWork> work, List<QuarterWork> quarters, Clock clock) {
        this.work = List.copyOf(work);
        this.quarters = List.copyOf(quarters);
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addOneTimeTask(this::pass, AFTER_THE_START);
        tasks.addOneTimeTask(this::strike, AFTER_THE_START);
        tasks.addTriggerTask(this::pass, new CronTrigger(TEN_PAST_THREE, clock.getZone()));
        tasks.addTriggerTask(this::strike, new CronTrigger(EACH_QUARTER, clock.getZone()));
    }

    void pass() {
        work.forEach(one -> perform(one, one::perform, "tonight"));
    }

    void strike() {
        quarters.forEach(one -> perform(one, one::perform, "this quarter"));
    }

    private static void perform(Object one, Runnable work, String when) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            // Its message may hold anything.
            LOG.error(
                    "{} was not done {} ({}).",
                    one.getClass().getSimpleName(),
                    when,
                    broken.getClass().getName());
        }
    }
}
