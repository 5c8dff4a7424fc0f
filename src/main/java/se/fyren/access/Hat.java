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
 * @param target the one thread, booking or case that the assignment is for; null where it is for the unit
 */
public record Hat(
        UUID assignment,
        StaffRole role,
        Unit unit,
        Period period,
        @Nullable UUID target) {

    boolean isWornOn(LocalDate day) {
        return period.contains(day);
    }
}
