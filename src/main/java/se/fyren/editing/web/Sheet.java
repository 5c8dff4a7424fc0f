package se.fyren.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.web.Codes;

/**
 * Blankett: lines as an editor saw them and as they were typed, carried word for word from form to form until the change
 * is made. What was seen goes along, so that an edit made meanwhile is told and not overwritten.
 */
public record Sheet(List<Entry> entries) {

    /** As many lines as one change may have. */
    static final int MOST = 10;

    /** Before the place of a line of the same form. */
    private static final String PLACE = "+";

    /** The columns that name another line. */
    private static final List<String> NAMING =
            List.of("source", "service", "publisher", "organisation", "municipality", "parent", "county");

    public Sheet {
        entries = List.copyOf(entries);
    }

    /**
     * Rad på blanketten.
     *
     * @param before the line as it was seen, null where it is to be added
     * @param typed by column, as it was typed
     * @param withdrawn whether the line is to be taken away
     */
    public record Entry(DataFile file, @Nullable Line before, SequencedMap<String, String> typed, boolean withdrawn) {

        static Entry of(Line seen) {
            return new Entry(seen.file(), seen, new LinkedHashMap<>(seen.cells()), false);
        }

        static Entry blank(DataFile file, Map<String, String> filledIn) {
            return new Entry(file, null, new LinkedHashMap<>(filledIn), false);
        }

        public String typed(String column) {
            return typed.getOrDefault(column, "");
        }

        private Entry named(Map<String, String> names) {
            SequencedMap<String, String> cells = new LinkedHashMap<>(typed);
            NAMING.forEach(column -> cells.computeIfPresent(column, (one, text) -> names.getOrDefault(text, text)));
            return new Entry(file, before, cells, withdrawn);
        }

        LineChange change() {
            return new LineChange(before, withdrawn ? null : new Line(file, typed));
        }
    }

    static Sheet of(Entry entry) {
        return new Sheet(List.of(entry));
    }

    /** What a form holds; empty where it is none of ours. */
    static Optional<Sheet> of(MultiValueMap<String, String> form) {
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < MOST && form.containsKey(place + ".file"); place++) {
            Optional<DataFile> file = file(form.getFirst(place + ".file"));
            if (file.isEmpty()) {
                return Optional.empty();
            }
            entries.add(entry(file.get(), place, form));
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Sheet(entries).named());
    }

    private static Entry entry(DataFile file, int place, MultiValueMap<String, String> form) {
        SequencedMap<String, String> seen = cells(file, place + ".was.", form);
        boolean isThere = form.containsKey(place + ".seen");
        return new Entry(
                file,
                isThere ? new Line(file, seen) : null,
                cells(file, place + ".now.", form),
                isThere && form.containsKey(place + ".gone"));
    }

    private static SequencedMap<String, String> cells(
            DataFile file, String beginning, MultiValueMap<String, String> form) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        for (String column : file.columns()) {
            String text = TypedCell.of(form, beginning + column);
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        return cells;
    }

    /** What other lines of the form call a line that is to be added: its name, or its place until it has one. */
    String nameOf(Entry added) {
        String name = added.typed(added.file() == DataFile.AREAS ? "code" : "id");
        return name.isEmpty() ? PLACE + entries.indexOf(added) : name;
    }

    private Sheet named() {
        Map<String, String> names = new HashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            names.put(PLACE + place, nameOf(entries.get(place)));
        }
        return new Sheet(entries.stream().map(entry -> entry.named(names)).toList());
    }

    /** The file that is called so in addresses. */
    static Optional<DataFile> file(@Nullable String code) {
        return Arrays.stream(DataFile.values())
                .filter(file -> Codes.of(file).equals(code))
                .findFirst();
    }

    /** One line more, and none withdrawn: that is chosen anew. */
    Sheet with(Entry more) {
        Stream<Entry> kept = entries.stream().map(one -> new Entry(one.file(), one.before(), one.typed(), false));
        return new Sheet(Stream.concat(kept, Stream.of(more)).limit(MOST).toList());
    }

    List<LineChange> changes() {
        return entries.stream().map(Entry::change).toList();
    }

    /** What tells which lines these are, and what was seen of them. */
    public Map<String, String> seen() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            String beginning = place + ".";
            Entry entry = entries.get(place);
            fields.put(beginning + "file", Codes.of(entry.file()));
            if (entry.before() != null) {
                fields.put(beginning + "seen", "1");
                entry.before().cells().forEach((column, text) -> fields.put(beginning + "was." + column, text));
            }
        }
        return fields;
    }

    /** All of it, to be sent along unseen. */
    public Map<String, String> all() {
        Map<String, String> fields = new LinkedHashMap<>(seen());
        for (int place = 0; place < entries.size(); place++) {
            String beginning = place + ".";
            Entry entry = entries.get(place);
            entry.typed().forEach((column, text) -> fields.put(beginning + "now." + column, text));
            if (entry.withdrawn()) {
                fields.put(beginning + "gone", "1");
            }
        }
        return fields;
    }
}
