package se.fyren;

import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.fyren.database.CannotStart;
import se.fyren.web.WrongSetting;

/** Says in one sentence why Fyren could not start, where that is known; Spring Boot tells the rest in its own way. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartFailures.class);

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(log::error);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        Optional<String> sentence =
                switch (failure) {
                    case CannotStart known -> Optional.ofNullable(known.getMessage());
                    case WrongSetting wrong -> Optional.ofNullable(wrong.getMessage());
                    case PortInUseException taken ->
                        Optional.of("Port " + taken.getPort()
                                + " is taken by another program; set SERVER_PORT to a free one.");
                    case SQLException refused -> database(String.valueOf(refused.getSQLState()));
                    default -> Optional.empty();
                };
        Throwable cause = failure.getCause();
        return sentence.isEmpty() && cause != null ? sentence(cause) : sentence;
    }

    private static Optional<String> database(String state) {
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" ->
                Optional.of(
                        "The database at FYREN_DATABASE_URL does not answer; is it running, and is the address right?");
            case "28" ->
                Optional.of("The database refuses Fyren; are FYREN_DATABASE_USER and FYREN_DATABASE_PASSWORD right?");
            case "3D" ->
                Optional.of(
                        "The database server at FYREN_DATABASE_URL has no database of that name; create it first, owned by Fyren's role.");
            default -> Optional.empty();
        };
    }
}
