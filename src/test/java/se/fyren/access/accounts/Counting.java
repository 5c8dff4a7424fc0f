package se.fyren.access.accounts;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.fyren.access.audit.CountedStatements;
import se.fyren.access.audit.TrailHouse;

/** What {@link StaffedFyren} adds to Fyren. No annotation: nothing else finds it. */
final class Counting {

    @Bean
    @Primary
    TurnedClock houseClock() {
        TurnedClock clock = new TurnedClock();
        clock.turnTo(TrailHouse.TODAY.atTime(12, 0).toString());
        return clock;
    }

    /** What is tried is not to hang on how much else the machine does. */
    @Bean
    @Primary
    OneAtATime patientTurn() {
        return new OneAtATime(Duration.ofMinutes(5));
    }

    @Bean
    static BeanPostProcessor counted() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new CountedStatements(pool) : bean;
            }
        };
    }
}
