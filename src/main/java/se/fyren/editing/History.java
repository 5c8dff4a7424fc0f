package se.fyren.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;

/**
 * Historik: how a line came to be what it is, the latest step first.
 *
 * @param line as it stands
 */
public record History(Line line, List<Step> steps) {

    public History {
        steps = List.copyOf(steps);
    }

    /**
     * Steg: a change of the line.
     *
     * @param before what it was, null where it was added
     * @param latest whether it may be taken back: what came later comes off first
     */
    public record Step(
            Change change, @Nullable Line before, @Nullable Line after, boolean latest) {}

    /**
     * Follows the line back.
     *
     * @param changes those of its file, the latest first
     */
    public static History of(Line line, List<Change> changes) {
        List<Step> steps = new ArrayList<>();
        Line now = line;
        for (Change change : changes) {
            if (change.edition() != null
                    && change.state() != Change.State.OVERTAKEN
                    && change.state() != Change.State.SETTLED) {
                Line then = now;
                Optional<LineChange> step = change.lines().stream()
                        .filter(one -> then != null && Objects.equals(one.after(), then))
                        .findFirst();
                if (step.isPresent()) {
                    steps.add(new Step(
                            change,
                            step.get().before(),
                            step.get().after(),
                            steps.isEmpty() && change.state() == Change.State.IN_SERVICE));
                    now = step.get().before();
                }
            }
        }
        return new History(line, steps);
    }
}
