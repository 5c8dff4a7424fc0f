package se.fyren.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.Period;

/**
 * Hatt: the one assignment under which somebody works now. Rights are never added up: who works at both Mika and KAST
 * wears one hat at a time.
 *
 * @param assignment the assignment's id
 * @param target the loan that the assignment is, and by whose id what is lent is asked for; null where it is for the unit
 */
public record Hat(
        UUID assignment,
        StaffRole role,
        Unit unit,
        Period period,
        @Nullable UUID target) {

    /** Whether it is for one thing that is lent, and not for the unit: it is not chosen, but worn for that thing alone. */
    public boolean isLoan() {
        return target != null;
    }

    /** Whether the day is within its period. */
    public boolean isWornOn(LocalDate day) {
        return period.contains(day);
    }
}
