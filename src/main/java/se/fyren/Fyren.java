package se.fyren;

import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.fyren.access.audit.VerifyTrail;
import se.fyren.backup.BackupCommand;
import se.fyren.backup.RestoreCommand;
import se.fyren.directory.hsds.HsdsCheck;

/**
 * Starts Fyren, or does one thing and ends: checks files with {@code check-hsds FOLDER} or the trail with {@code
 * verify-trail}, saves the database with {@code backup FOLDER} or puts it back with {@code restore FILE}.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class Fyren {

    private static final Logger LOG = LoggerFactory.getLogger(Fyren.class);

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(HsdsCheck.COMMAND)) {
            System.exit(HsdsCheck.run(args, System.out));
        }
        if (args.length > 0 && args[0].equals(VerifyTrail.COMMAND)) {
            System.exit(VerifyTrail.run(args, System.out));
        }
        if (args.length > 0 && args[0].equals(BackupCommand.COMMAND)) {
            System.exit(BackupCommand.run(args, System.out, clock()));
        }
        if (args.length > 0 && args[0].equals(RestoreCommand.COMMAND)) {
            System.exit(RestoreCommand.run(args, System.out, clock()));
        }
        SpringApplication.run(Fyren.class, args);
    }

    /** Days and deadlines are Stockholm's. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    /** The one line that a person waits for. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent ready) {
        LOG.info(
                "Fyren is ready: http://localhost:{}",
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
