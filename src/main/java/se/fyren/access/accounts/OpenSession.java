package se.fyren.access.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Hat;

/**
 * Öppen inloggning: one of those that somebody has, as they see it themselves. Which device and where from is not known.
 *
 * @param worn the hat; null where none is worn
 * @param isThis whether it is the one in which they look at it
 */
public record OpenSession(
        UUID id, LocalDate beganOn, @Nullable Hat worn, boolean isThis) {

    /** The hat that is worn in it; empty where none is. */
    public Optional<Hat> hat() {
        return Optional.ofNullable(worn);
    }
}
