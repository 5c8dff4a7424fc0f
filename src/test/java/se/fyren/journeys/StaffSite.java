package se.fyren.journeys;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.fyren.Fyren;
import se.fyren.database.TestDatabase;

/** All of Fyren as in production, at an address that it knows as its own, with a clock that can be put forward. */
final class StaffSite implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

    private final URI origin;
    private final String firstLink;
    private final ConfigurableApplicationContext application;

    StaffSite() {
        // What a passkey signs names the port, so Fyren must know it before it starts.
        int port = OpenPort.find();
        origin = URI.create("http://localhost:" + port);
        Log log = new Log();
        application = new SpringApplicationBuilder(Fyren.class, Time.class)
                .properties(TestDatabase.empty().properties())
                .listeners(log)
                .run(
                        "--server.port=" + port,
                        "--fyren.address=" + origin,
                        "--fyren.data.dir=" + Path.of("target", "staff-" + port));
        firstLink = log.address();
    }

    URI origin() {
        return origin;
    }

    /** The link that Fyren printed when it had started. */
    String firstLink() {
        return firstLink;
    }

    PatientClock clock() {
        return application.getBean(PatientClock.class);
    }

    @Override
    public void close() {
        application.close();
    }

    /** No annotation: nothing else finds it. */
    static final class Time {

        @Bean
        @Primary
        Clock patientClock() {
            return new PatientClock();
        }
    }

    /** What Fyren writes in its log from when it has started, read as who runs it would read it. */
    private static final class Log implements ApplicationListener<ApplicationStartedEvent> {

        private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

        @Override
        public void onApplicationEvent(ApplicationStartedEvent started) {
            lines.start();
            logger().addAppender(lines);
        }

        String address() {
            logger().detachAppender(lines);
            return lines.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .flatMap(line -> ADDRESS.matcher(line).results())
                    .map(MatchResult::group)
                    .filter(address -> address.contains("/staff/join/"))
                    .findFirst()
                    .orElseThrow();
        }

        private static Logger logger() {
            return (Logger) LoggerFactory.getLogger("se.fyren");
        }
    }
}
