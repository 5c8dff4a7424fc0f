package se.fyren.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.Period;

/**
 * Uppgift: what one source says of one thing.
 *
 * @param value what it says
 * @param period the days for which it says so: from its first through its last; without a last day until another
 *     contradicts it; without a first day for any day
 * @param standing the source's weight in this matter
 */
public record Observation<V>(V value, Period period, Standing standing, Provenance provenance) {

    /** The days after which a fact that nobody has checked again is called old. */
    static final int FRESH_DAYS = 365;

    boolean speaksFor(LocalDate day) {
        return period.contains(day);
    }

    /**
     * Whether this, stated later and by no lesser source, ends what the other said without an end. Sources that begin
     * on the same day conflict; they do not succeed one another.
     */
    boolean ends(Observation<V> other) {
        return period.beginsAfter(other.period)
                && standing.compareTo(other.standing) <= 0
                && !value.equals(other.value);
    }

    /** Whether the fact should be confirmed before it is relied on: without a first day, or not checked for a year. */
    boolean wantsConfirmation(LocalDate day) {
        @Nullable LocalDate checked = provenance.checked();
        return period.first() == null
                || checked == null
                || checked.plusDays(FRESH_DAYS).isBefore(day);
    }
}
