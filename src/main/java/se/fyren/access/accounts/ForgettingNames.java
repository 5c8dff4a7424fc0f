package se.fyren.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.web.WrongSetting;

/**
 * Forgets what those who have left were called, when what they did can no longer be tried in court. Their ids stay: the
 * trail and the directory's history tell by them that it was one person.
 */
@Component
class ForgettingNames {

    private final Colleagues colleagues;
    private final Period kept;
    private final Clock clock;

    ForgettingNames(Colleagues colleagues, @Value("${fyren.staff.names-kept:P5Y}") String kept, Clock clock) {
        this.colleagues = colleagues;
        this.kept = period(kept);
        this.clock = clock;
    }

    /** Forgets those whose time has come. On several nodes at once it does no more. */
    @Transactional
    public void forget() {
        colleagues.forgetNames(LocalDate.now(clock).minus(kept));
    }

    private static Period period(String kept) {
        try {
            Period period = Period.parse(kept);
            if (!period.isNegative()) {
                return period;
            }
        } catch (DateTimeParseException mistyped) {
            // Said below.
        }
        throw new WrongSetting(
                "FYREN_STAFF_NAMES_KEPT says how long names are kept when staff have left, such as P5Y.");
    }
}
