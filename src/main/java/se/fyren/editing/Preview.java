package se.fyren.editing;

import java.time.LocalDate;
import java.util.List;
import se.fyren.directory.Snapshot;
import se.fyren.editing.domain.Sweep;
import se.fyren.guide.Advice;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;

/**
 * Förhandsvisning: what the guide answers before and after a change. A pure function of the two directories.
 *
 * @param day the day on which it was asked
 * @param chosen the situations that the editor chose, in that order
 * @param turns every door that answers differently to somebody, today or on a day to come
 */
public record Preview(LocalDate day, List<Compared> chosen, List<Turn> turns) {

    public Preview {
        chosen = List.copyOf(chosen);
        turns = List.copyOf(turns);
    }

    /** En situation före och efter: the advice to one situation, on the day. */
    public record Compared(Situation situation, Advice before, Advice after) {

        public boolean isDifferent() {
            return !before.equals(after);
        }
    }

    public static Preview of(Snapshot before, Snapshot after, LocalDate day, List<Situation> chosen) {
        Guide then = new Guide(before.on(day));
        Guide now = new Guide(after.on(day));
        return new Preview(
                day,
                chosen.stream()
                        .map(one -> new Compared(one, then.advise(one), now.advise(one)))
                        .toList(),
                new Sweep(before, after, day).turns());
    }

    /** Whether a second person must see it. */
    public boolean turnsVerdict() {
        return !turns.isEmpty();
    }
}
