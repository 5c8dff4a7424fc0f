package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.fyren.database.CannotStart;
import se.fyren.database.TestDatabase;

@DisplayName("A start that fails")
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    @Test
    void isToldInOneSentenceWithoutAStackTrace(CapturedOutput output) {
        try {
            new SpringApplicationBuilder(Refusing.class)
                    .web(WebApplicationType.NONE)
                    .run();
        } catch (RuntimeException expected) {
            assertThat(expected).hasRootCauseInstanceOf(CannotStart.class);
        }
        assertThat(output).contains("The lamp is out; light it.").doesNotContain("\tat ", "APPLICATION FAILED");
    }

    @Test
    void tellsOfATakenPort() {
        assertThat(StartFailures.sentence(new IllegalStateException(new PortInUseException(8080))))
                .contains("Port 8080 is taken by another program; set SERVER_PORT to a free one.");
    }

    @Test
    void tellsOfADatabaseThatDoesNotAnswer() throws IOException {
        // Held so that nobody else gets the port, and nobody listens.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(sentenceFor("jdbc:postgresql://127.0.0.1:" + held.getLocalPort() + "/fyren", "fyren", "x"))
                    .startsWith("The database at FYREN_DATABASE_URL does not answer");
        }
    }

    @Test
    void tellsOfADatabaseThatRefuses() {
        TestDatabase database = TestDatabase.empty();
        assertThat(sentenceFor(database.url(), database.user(), "wrong")).startsWith("The database refuses Fyren");
        assertThat(sentenceFor(database.url() + "_missing", database.user(), database.password()))
                .contains("has no database of that name");
    }

    @Test
    void isLeftToSpringWhereNothingIsKnown() {
        assertThat(StartFailures.sentence(new BeanCreationException("?"))).isEmpty();
    }

    private static String sentenceFor(String url, String user, String password) {
        try {
            JdbcClient.create(new DriverManagerDataSource(url, user, password))
                    .sql("select 1")
                    .query()
                    .singleValue();
            throw new AssertionError("connected");
        } catch (RuntimeException e) {
            return StartFailures.sentence(e).orElseThrow();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Refusing {
        @Bean
        Object lamp() {
            throw new CannotStart("The lamp is out; light it.");
        }
    }
}
