package se.fyren.editing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Service;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.Situation;
import se.fyren.guide.Verdict;

/**
 * Vändning: a door that answers differently after a change than before.
 *
 * @param before null where it was no door
 * @param after null where it is a door no longer
 * @param day the first day on which it does; a change may begin to count later
 * @param example one of the situations in which it does, which nobody was in
 * @param situations in how many of those that were tried
 */
public record Turn(
        Service service,
        Beneficiary beneficiary,
        @Nullable Verdict before,
        @Nullable Verdict after,
        LocalDate day,
        Situation example,
        int situations) {

    /** The same, seen once more. */
    public Turn again() {
        return new Turn(service, beneficiary, before, after, day, example, situations + 1);
    }
}
