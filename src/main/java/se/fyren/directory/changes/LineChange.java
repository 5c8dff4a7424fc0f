package se.fyren.directory.changes;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Radändring: a line that becomes another. One without any line, or that leads from one file to another, is an
 * {@link IllegalArgumentException}.
 *
 * @param before null where the line is added
 * @param after null where it is withdrawn
 */
public record LineChange(@Nullable Line before, @Nullable Line after) {

    public LineChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change is of a line");
        }
        if (before != null && after != null && before.file() != after.file()) {
            throw new IllegalArgumentException("A line stays in its file");
        }
    }

    public static LineChange added(Line line) {
        return new LineChange(null, line);
    }

    public static LineChange withdrawn(Line line) {
        return new LineChange(line, null);
    }

    public DataFile file() {
        return lines().findFirst().orElseThrow().file();
    }

    /** The change that leads back. */
    public LineChange reversed() {
        return new LineChange(after, before);
    }

    /** The line before and the line after, as far as there are any. */
    public Stream<Line> lines() {
        return Stream.of(Stream.ofNullable(before), Stream.ofNullable(after)).flatMap(line -> line);
    }
}
