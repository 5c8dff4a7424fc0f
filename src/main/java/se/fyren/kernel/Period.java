package se.fyren.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Period: a run of days, first and last included.
 *
 * @param first the first day, null where none is known
 * @param last the last day, null where none is known; a last day before the first is an
 *     {@link IllegalArgumentException}
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("A period ends on its first day or later");
        }
    }

    public boolean contains(LocalDate day) {
        return !startsAfter(day) && !endedBefore(day);
    }

    public boolean startsAfter(LocalDate day) {
        return first != null && first.isAfter(day);
    }

    public boolean endedBefore(LocalDate day) {
        return last != null && last.isBefore(day);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Period other) {
        return (last == null || !other.startsAfter(last)) && (first == null || !other.endedBefore(first));
    }

    /** Whether this begins on a later day than the other; no first day counts as the beginning of time. */
    public boolean beginsAfter(Period other) {
        return first != null && (other.first == null || first.isAfter(other.first));
    }
}
