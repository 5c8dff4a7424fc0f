package se.fyren.directory.domain;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Looks for a newer edition: another node may have loaded files or taken a change. It reads one number of one row. */
@Configuration(proxyBeanMethods = false)
class EditionWatch implements SchedulingConfigurer {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final DirectoryInService directory;

    EditionWatch(DirectoryInService directory) {
        this.directory = directory;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(directory::refresh, BETWEEN_LOOKS, BETWEEN_LOOKS));
    }
}
