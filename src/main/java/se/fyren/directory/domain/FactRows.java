package se.fyren.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.domain.FactLines.Lined;

/** The lines of the data files, read as values with what is wrong in them. */
final class FactRows {

    private final FactLines lines;
    private final List<Problem> problems;

    FactRows(FactLines lines) {
        this.lines = lines;
        this.problems = new ArrayList<>(lines.problems());
    }

    /** Reads the file; each cell that cannot be read becomes a problem. */
    <T> List<Lined<T>> read(DataFile file, Function<FactRow, T> reading) {
        List<Lined<T>> rows = new ArrayList<>();
        int position = 0;
        for (Lined<Line> line : lines.of(file)) {
            position++;
            FactRow row = new FactRow(line.value(), position);
            try {
                rows.add(new Lined<>(file, line.line(), reading.apply(row)));
            } catch (WrongCell first) {
                row.wrong().forEach(wrong -> problems.add(told(line, wrong)));
            }
        }
        return rows;
    }

    private static Problem told(Lined<?> line, WrongCell wrong) {
        return new Problem(
                line.file().fileName(), line.line(), wrong.column(), wrong.fault(), String.valueOf(wrong.getMessage()));
    }

    /** Adds what a later check finds in a column. */
    void refuse(Lined<?> row, String column, Fault fault, String reason) {
        problems.add(new Problem(row.file().fileName(), row.line(), column, fault, reason));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
