package se.fyren.directory.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.domain.FactLines.Lined;

/**
 * The files' lines, in which changes are made one after the other. A changed line keeps its place, and a line that is
 * withdrawn leaves it empty: who takes the withdrawal back finds it again, since the order of channels is told.
 */
final class ChangedLines {

    private final FactLines files;
    private final Map<DataFile, List<Place>> places = new EnumMap<>(DataFile.class);
    private final Map<Line, Deque<Place>> standing = new HashMap<>();
    private final Map<UUID, List<Place>> emptied = new HashMap<>();

    ChangedLines(FactLines files) {
        this.files = files;
        for (DataFile file : DataFile.values()) {
            places.put(file, new ArrayList<>());
            files.of(file).forEach(line -> stand(line.value(), place(file, line.line())));
        }
    }

    /** What making a change came to. */
    enum Outcome {
        MADE,
        /** Every line was so already. */
        NOTHING_LEFT,
        /** A line that it is of does not stand: none of it is made. */
        OVERTAKEN
    }

    private static final class Place {
        private final long number;
        private @Nullable Line line;
        private @Nullable Line was;

        private Place(long number) {
            this.number = number;
        }
    }

    Outcome make(UUID change, @Nullable UUID undoes, List<LineChange> lines) {
        List<LineChange> left =
                lines.stream().filter(line -> !isSoAlready(line)).toList();
        if (left.stream().anyMatch(line -> line.before() != null && !standing.containsKey(line.before()))) {
            return Outcome.OVERTAKEN;
        }
        left.forEach(line -> make(change, undoes, line));
        return left.isEmpty() ? Outcome.NOTHING_LEFT : Outcome.MADE;
    }

    private boolean isSoAlready(LineChange change) {
        return change.after() != null
                && standing.containsKey(change.after())
                && (change.before() == null || !standing.containsKey(change.before()));
    }

    private void make(UUID change, @Nullable UUID undoes, LineChange line) {
        Place place = line.before() == null ? emptyPlace(undoes, line) : leave(line.before());
        if (line.after() == null) {
            emptied.computeIfAbsent(change, none -> new ArrayList<>()).add(place);
        } else {
            stand(line.after(), place);
        }
    }

    private Place emptyPlace(@Nullable UUID undoes, LineChange added) {
        List<Place> left = undoes == null ? List.of() : emptied.getOrDefault(undoes, List.of());
        return left.stream()
                .filter(place -> place.line == null && Objects.equals(place.was, added.after()))
                .findFirst()
                .orElseGet(() -> {
                    List<Place> all = Objects.requireNonNull(places.get(added.file()));
                    return place(added.file(), all.isEmpty() ? 2 : all.getLast().number + 1);
                });
    }

    private Place place(DataFile file, long number) {
        Place place = new Place(number);
        Objects.requireNonNull(places.get(file)).add(place);
        return place;
    }

    private void stand(Line line, Place place) {
        place.line = line;
        standing.computeIfAbsent(line, none -> new ArrayDeque<>()).add(place);
    }

    private Place leave(Line line) {
        Deque<Place> all = Objects.requireNonNull(standing.get(line));
        Place place = all.remove();
        if (all.isEmpty()) {
            standing.remove(line);
        }
        place.was = line;
        place.line = null;
        return place;
    }

    boolean has(Line line) {
        return standing.containsKey(line);
    }

    /** On which line it stands, if it does. */
    Optional<Long> number(Line line) {
        return Optional.ofNullable(standing.get(line)).map(all -> all.getLast().number);
    }

    FactLines lines() {
        Map<DataFile, List<Lined<Line>>> lines = new EnumMap<>(DataFile.class);
        places.forEach((file, all) -> {
            List<Lined<Line>> told = new ArrayList<>();
            for (Place place : all) {
                if (place.line != null) {
                    told.add(new Lined<>(file, place.number, place.line));
                }
            }
            lines.put(file, told);
        });
        return new FactLines(lines, files.problems());
    }
}
