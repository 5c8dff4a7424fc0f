package se.fyren.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.Period;

/** Nytt uppdrag: what was chosen to give somebody an assignment. */
public record NewAssignment(String role, String unit, String until) {

    private static final int LONGEST_YEARS = 10;

    static final NewAssignment EMPTY = new NewAssignment("", "", "");

    /** From today through the day that was typed; empty where that is no day, has been, or is over ten years off. */
    Optional<Period> period(LocalDate today) {
        try {
            @Nullable LocalDate last = until.isBlank() ? null : LocalDate.parse(until.strip());
            return last != null && (last.isBefore(today) || last.isAfter(today.plusYears(LONGEST_YEARS)))
                    ? Optional.empty()
                    : Optional.of(new Period(today, last));
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }
}
