package se.fyren.directory.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Change.Fate;

/**
 * The data files with the changes that are in service made in them.
 *
 * @param fates the changes that are in service no longer, and why
 */
record Merge(FactReading reading, Map<UUID, Fate> fates) {

    Merge {
        fates = Map.copyOf(fates);
    }

    /** Puts together what can stand together. Files that cannot stand alone are refused. */
    static Merge of(FactLines files, List<Change> changes) {
        List<Change> kept = new ArrayList<>(changes);
        Map<UUID, Fate> fates = new HashMap<>();
        FactReading reading = reading(files, kept);
        if (reading instanceof FactReading.Refused && FactReading.of(files) instanceof FactReading.Refused alone) {
            return new Merge(alone, Map.of());
        }
        while (reading instanceof FactReading.Refused) {
            fates.put(kept.remove(firstThatCannotStand(files, kept)).id(), Fate.OVERTAKEN);
            reading = reading(files, kept);
        }
        ChangedLines lines = new ChangedLines(files);
        for (Change change : kept) {
            switch (lines.make(change.id(), change.undoes(), change.lines())) {
                case MADE -> {}
                case NOTHING_LEFT -> fates.put(change.id(), Fate.SPENT);
                case OVERTAKEN -> fates.put(change.id(), isFollowed(change, kept) ? Fate.SPENT : Fate.OVERTAKEN);
            }
        }
        return new Merge(reading, fates);
    }

    /** The first change with which the files are refused, though they stand with all before it; found by halving. */
    private static int firstThatCannotStand(FactLines files, List<Change> changes) {
        int stands = 0;
        int refused = changes.size();
        while (refused - stands > 1) {
            int middle = (stands + refused) / 2;
            if (reading(files, changes.subList(0, middle)) instanceof FactReading.Accepted) {
                stands = middle;
            } else {
                refused = middle;
            }
        }
        return refused - 1;
    }

    private static FactReading reading(FactLines files, List<Change> changes) {
        return FactReading.of(made(files, changes).lines());
    }

    /** The files' lines with the changes made in them, as far as they can be. */
    static ChangedLines made(FactLines files, List<Change> changes) {
        ChangedLines lines = new ChangedLines(files);
        changes.forEach(change -> lines.make(change.id(), change.undoes(), change.lines()));
        return lines;
    }

    /** Whether later changes went on from every line of it, so that nothing of it is left to look at. */
    private static boolean isFollowed(Change change, List<Change> all) {
        List<Change> later = all.subList(all.indexOf(change) + 1, all.size());
        return change.lines().stream().allMatch(line -> later.stream()
                .anyMatch(next -> line.after() == null
                        ? change.id().equals(next.undoes())
                        : next.lines().stream().anyMatch(one -> line.after().equals(one.before()))));
    }
}
