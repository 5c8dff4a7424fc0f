package se.fyren.directory.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;

/**
 * The lines of all data files, in order, before anything is understood of them.
 *
 * @param problems what could not even be read as lines
 */
record FactLines(Map<DataFile, List<Lined<Line>>> lines, List<Problem> problems) {

    /** A value and the line that it stands on. */
    record Lined<T>(DataFile file, long line, T value) {}

    FactLines {
        Map<DataFile, List<Lined<Line>>> copy = new EnumMap<>(DataFile.class);
        lines.forEach((file, of) -> copy.put(file, List.copyOf(of)));
        lines = copy;
        problems = List.copyOf(problems);
    }

    List<Lined<Line>> of(DataFile file) {
        return lines.getOrDefault(file, List.of());
    }
}
