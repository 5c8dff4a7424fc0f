package se.fyren.editing.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Need;
import se.fyren.directory.Organisation;
import se.fyren.directory.Role;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.web.Codes;

/**
 * Val: what a field of the form can hold. A column of few words is a list to choose from; one of names is a field with
 * suggestions, for the name may be that of another line of the same change.
 *
 * @param suggestions by list, each with what it stands for
 */
public record Choices(Map<String, Map<String, String>> suggestions) {

    static Choices of(Snapshot directory, List<Line> rules) {
        return new Choices(Map.of(
                "service",
                named(directory.services().stream().map(ServiceFacts::service).toList(), Service::id, Service::name),
                "organisation",
                named(directory.organisations().values(), Organisation::id, Organisation::name),
                "source",
                named(directory.sources().values(), one -> one.id(), one -> one.title()),
                "area",
                named(directory.areas().values(), one -> one.code().value(), Area::name),
                "rule",
                plain(Stream.of(
                                rules.stream().map(line -> line.cell("rule")),
                                Arrays.stream(Need.values()).map(need -> "helps:" + need.code()),
                                Arrays.stream(Role.values()).map(role -> "receives:" + role.code()))
                        .flatMap(words -> words)),
                "rule-value",
                plain(rules.stream().map(line -> line.cell("value")))));
    }

    private static <T> Map<String, String> named(Collection<T> all, Function<T, String> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name, (one, same) -> one, TreeMap::new));
    }

    private static Map<String, String> plain(Stream<String> words) {
        return new TreeSet<>(words.toList())
                .stream().collect(Collectors.toMap(word -> word, word -> "", (one, same) -> one, TreeMap::new));
    }

    /** The words of the column; none where it is not one of few words. */
    public List<String> words(DataFile file, String column) {
        return switch (column) {
            case "standing" -> List.of("", "guide");
            case "level" -> codes(Area.Level.values());
            case "audience" -> codes(Audience.values());
            case "status" -> codes(CoverageStatus.values());
            case "type" ->
                Arrays.stream(Channel.Type.values()).map(Channel.Type::code).toList();
            case "hours" ->
                Stream.concat(Stream.of(""), codes(Channel.Hours.values()).stream())
                        .toList();
            case "kind" -> codes(file == DataFile.SERVICES ? Service.Kind.values() : Organisation.Kind.values());
            default -> List.of();
        };
    }

    private static List<String> codes(Enum<?>... words) {
        return Arrays.stream(words).map(Codes::of).toList();
    }

    /** The list that suggests names for the column; empty where none does. */
    public String list(DataFile file, String column) {
        return switch (column) {
            case "source", "organisation", "service" -> column;
            case "publisher" -> "organisation";
            case "municipality", "parent", "county" -> "area";
            case "rule" -> "rule";
            case "value" -> file == DataFile.RULES ? "rule-value" : "";
            default -> "";
        };
    }

    /** Whether the column must hold something; the checks have the last word. */
    public boolean isNeeded(DataFile file, String column) {
        return !Set.of(
                                "standing",
                                "address",
                                "published",
                                "former_names",
                                "first_day",
                                "last_day",
                                "seen",
                                "note",
                                "hours",
                                "parent")
                        .contains(column)
                && !(file == DataFile.ORGANISATIONS && column.equals("municipality"))
                && !(file == DataFile.SERVICES && column.equals("organisation"))
                && !(file == DataFile.CHANNELS && column.equals("value"));
    }

    /** Whether it is a day. */
    public boolean isDay(String column) {
        return Set.of("published", "date", "first_day", "last_day", "seen", DataFile.CHECKED)
                .contains(column);
    }
}
