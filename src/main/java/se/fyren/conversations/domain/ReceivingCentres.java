package se.fyren.conversations.domain;

import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.fyren.access.Centres;
import se.fyren.directory.Receiving;

/**
 * Which centres can be written to, in memory: the guide asks at every answer, and it changes when somebody begins or
 * leaves. Who writes to one that has closed meanwhile is told so.
 */
@Component
class ReceivingCentres implements Receiving, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingCentres.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    /** When the demo's staff have been employed, and before the first visitor is let in. */
    private static final int AFTER_THE_DEMOS_STAFF = 200;

    private final Centres centres;
    private volatile Set<String> services = Set.of();

    ReceivingCentres(Centres centres) {
        this.centres = centres;
    }

    @Override
    public Set<String> services() {
        return services;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(AFTER_THE_DEMOS_STAFF)
    void look() {
        try {
            services = Set.copyOf(centres.receiving());
        } catch (DataAccessException | TransactionException databaseIsAway) {
            LOG.debug("Which centres receive is not known just now; what was known stands.");
        }
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::look, BETWEEN_LOOKS, BETWEEN_LOOKS));
    }
}
