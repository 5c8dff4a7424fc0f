package se.fyren.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.fyren.directory.ReviewList;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;

/**
 * Arbetslista: what an editor should look at.
 *
 * @param waiting changes that wait for a second person
 * @param overtaken changes that an update of the shipped files has made void
 * @param facts what is in conflict, old or undated, with the lines that say it
 */
public record WorkList(LocalDate day, List<Change> waiting, List<Change> overtaken, List<ToCheck> facts) {

    public WorkList {
        waiting = List.copyOf(waiting);
        overtaken = List.copyOf(overtaken);
        facts = List.copyOf(facts);
    }

    /** What is to be checked for this reason. */
    public List<ToCheck> of(ReviewList.Concern concern) {
        return facts.stream().filter(one -> one.item().concern() == concern).toList();
    }

    /** As much as is read at a time, from this place; the last of it where the list has become shorter than that. */
    public Stretch stretch(int from) {
        int first = Math.clamp(from, 0, facts.size());
        int start = first < facts.size() ? first : Math.max(0, facts.size() - Stretch.LENGTH);
        return new Stretch(start, facts.subList(start, Math.min(start + Stretch.LENGTH, facts.size())), facts.size());
    }

    /** Where what is to be checked for this reason begins. */
    public int startOf(ReviewList.Concern concern) {
        return (int) facts.stream()
                .filter(one -> one.item().concern().compareTo(concern) < 0)
                .count();
    }

    /**
     * Sträcka: as much of what is to be checked as is read at a time.
     *
     * @param from how many come before
     * @param all how many there are
     */
    public record Stretch(int from, List<ToCheck> facts, int all) {

        static final int LENGTH = 50;

        public Stretch {
            facts = List.copyOf(facts);
        }

        public List<ToCheck> of(ReviewList.Concern concern) {
            return facts.stream().filter(one -> one.item().concern() == concern).toList();
        }

        /** How many come before the end. */
        public int to() {
            return from + facts.size();
        }

        public boolean isLast() {
            return to() == all;
        }

        /** Where the stretch before begins. */
        public int before() {
            return Math.max(0, from - LENGTH);
        }
    }

    /** Att kontrollera: a matter of the review list, with the lines that can be marked as checked today. */
    public record ToCheck(ReviewList.Item item, List<Line> lines) {

        public ToCheck {
            lines = List.copyOf(lines);
        }
    }

    public static WorkList of(
            Snapshot directory,
            LocalDate day,
            Map<DataFile, List<Line>> lines,
            List<Change> waiting,
            List<Change> overtaken) {
        Function<ReviewList.Item, ToCheck> toCheck = item -> {
            Topic topic = Topic.of(item.topic());
            return new ToCheck(
                    item,
                    lines.getOrDefault(topic.file(), List.of()).stream()
                            .filter(line ->
                                    line.cell("service").equals(item.service().id())
                                            && line.cell(topic.column()).equals(topic.text()))
                            .toList());
        };
        return new WorkList(
                day,
                waiting,
                overtaken,
                ReviewList.of(directory.services(), day).items().stream()
                        .map(toCheck)
                        .toList());
    }

    /** Where the lines of a topic stand. */
    private record Topic(DataFile file, String column, String text) {

        private static Topic of(String topic) {
            String[] parts = topic.split(":", 2);
            return switch (parts[0]) {
                case "coverage" -> new Topic(DataFile.COVERAGE, "municipality", parts[1]);
                case "channel" -> new Topic(DataFile.CHANNELS, "type", parts[1]);
                default -> new Topic(DataFile.RULES, "rule", topic);
            };
        }
    }
}
