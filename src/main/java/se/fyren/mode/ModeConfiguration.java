package se.fyren.mode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds out the mode and says it in one line. */
@Configuration(proxyBeanMethods = false)
class ModeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(Mode.class);

    @Bean
    Mode mode() {
        Mode mode = Mode.of(Mode.class.getClassLoader().getResource(Mode.MARKER));
        LOG.info(mode.sentence());
        return mode;
    }
}
