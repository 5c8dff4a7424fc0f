package se.fyren.editing.web;

import java.text.Collator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.directory.Answer;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Organisation;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.Source;
import se.fyren.directory.changes.DataFile;
import se.fyren.web.Codes;

/** Val: what a field of the form can hold, each with its word. */
public record Choices(LineWords words, Sheet sheet) {

    /** Fältets form. */
    public enum Form {
        RADIOS,
        SELECT,
        DAY,
        /** From one age to another. */
        AGES,
        NOTE,
        TEXT,
        /** Nothing can be answered before it is known to what. */
        LATER
    }

    private static final Set<String> DAYS =
            Set.of("published", "date", "first_day", "last_day", "seen", DataFile.CHECKED);

    public Form form(DataFile file, String column, String rule) {
        return switch (column) {
            case "note" -> Form.NOTE;
            case "age" -> Form.AGES;
            case "standing", "status", "hours", "audience" -> Form.RADIOS;
            case "kind", "level", "type", "rule", "service", "source" -> Form.SELECT;
            case "publisher", "organisation", "municipality", "parent", "county" -> Form.SELECT;
            case "value" ->
                file != DataFile.RULES
                        ? Form.TEXT
                        : switch (AnswerForm.of(rule)) {
                            case REACH, AGES, ANSWER, AUDIENCE, YES -> Form.RADIOS;
                            case LANGUAGES, HOW_MANY -> Form.TEXT;
                            case NONE -> Form.LATER;
                        };
            default -> DAYS.contains(column) ? Form.DAY : Form.TEXT;
        };
    }

    /** What the field can hold, in order, each with its word. */
    public SequencedMap<String, String> options(DataFile file, String column, String rule) {
        Snapshot directory = words.directory();
        return switch (column) {
            case "standing" -> coded(file, column, Stream.of("", "guide"));
            case "status" -> coded(file, column, codes(CoverageStatus.values()));
            case "hours" -> coded(file, column, Stream.concat(Stream.of(""), codes(Channel.Hours.values())));
            case "audience" -> coded(file, column, codes(Audience.values()));
            case "level" -> coded(file, column, codes(Area.Level.values()));
            case "type" ->
                coded(file, column, Arrays.stream(Channel.Type.values()).map(Channel.Type::code));
            case "kind" ->
                coded(
                        file,
                        column,
                        codes(file == DataFile.SERVICES ? Service.Kind.values() : Organisation.Kind.values()));
            case "rule" -> coded(file, column, AnswerForm.rules().stream());
            case "value" -> values(rule);
            case "service" ->
                named(
                        directory.services().stream().map(ServiceFacts::service).toList(),
                        Service::id,
                        Service::name,
                        added(DataFile.SERVICES, "name"));
            case "source" ->
                named(directory.sources().values(), Source::id, Source::title, added(DataFile.SOURCES, "title"));
            case "publisher", "organisation" ->
                named(
                        directory.organisations().values(),
                        Organisation::id,
                        Organisation::name,
                        added(DataFile.ORGANISATIONS, "name"));
            case "municipality" -> areas(area -> area.level() == Area.Level.MUNICIPALITY);
            case "county" -> areas(area -> area.level() == Area.Level.COUNTY);
            case "parent" -> areas(area -> area.level() != Area.Level.MUNICIPALITY);
            default -> new LinkedHashMap<>();
        };
    }

    private SequencedMap<String, String> values(String rule) {
        Stream<String> values =
                switch (AnswerForm.of(rule)) {
                    case REACH -> Stream.concat(ValueWords.REACHES.stream(), Stream.of(AnswerForm.AREAS));
                    case AGES -> Stream.of(ValueWords.NO_LIMIT, AnswerForm.TO, ValueWords.UNSTATED);
                    case ANSWER -> codes(Answer.values());
                    case AUDIENCE -> codes(Audience.values());
                    case YES -> Stream.of("yes");
                    case LANGUAGES, HOW_MANY, NONE -> Stream.of();
                };
        SequencedMap<String, String> all = new LinkedHashMap<>();
        values.forEach(value -> all.put(
                value,
                switch (value) {
                    case AnswerForm.AREAS -> words.texts().of("editing.value.areas");
                    case AnswerForm.TO -> words.texts().of("editing.value.ages");
                    default -> words.meaning(DataFile.RULES, "value", rule, value);
                }));
        return all;
    }

    /** Which of the field's options the text is one of. */
    public String option(String text, String rule) {
        return switch (AnswerForm.of(rule)) {
            case REACH -> text.startsWith(AnswerForm.AREAS) ? AnswerForm.AREAS : text;
            case AGES -> text.contains(AnswerForm.TO) ? AnswerForm.TO : text;
            default -> text;
        };
    }

    /** The counties, and what other areas the text names, each with whether the text names it. */
    public SequencedMap<Area, Boolean> areasNamed(String text) {
        List<String> named = ValueWords.areas(text);
        SequencedMap<Area, Boolean> all = new LinkedHashMap<>();
        words.directory().areas().values().stream()
                .filter(area -> area.level() == Area.Level.COUNTY
                        || named.contains(area.code().value()))
                .sorted(Comparator.comparing(Area::level).thenComparing(Area.BY_NAME))
                .forEach(area -> all.put(area, named.contains(area.code().value())));
        return all;
    }

    /** The first of two ages, as it was typed. */
    public static String youngest(String ages) {
        int to = ages.indexOf(AnswerForm.TO);
        return to < 0 ? "" : ages.substring(0, to);
    }

    public static String oldest(String ages) {
        int to = ages.indexOf(AnswerForm.TO);
        return to < 0 ? "" : ages.substring(to + AnswerForm.TO.length());
    }

    /** Whether a field for days can show the text; what is no day must be shown too. */
    public boolean isWritable(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private SequencedMap<String, String> coded(DataFile file, String column, Stream<String> codes) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(
                code,
                code.isEmpty() ? words.texts().of("editing.none." + column) : words.meaning(file, column, "", code)));
        return all;
    }

    private static Stream<String> codes(Enum<?>... words) {
        return Arrays.stream(words).map(Codes::of);
    }

    private SequencedMap<String, String> areas(Predicate<Area> wanted) {
        return named(
                words.directory().areas().values().stream().filter(wanted).toList(),
                area -> area.code().value(),
                Area::name,
                added(DataFile.AREAS, "name"));
    }

    private static <T> SequencedMap<String, String> named(
            Collection<T> all, Function<T, String> id, Function<T, String> name, SequencedMap<String, String> added) {
        SequencedMap<String, String> named = new LinkedHashMap<>(added);
        Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
        all.stream()
                .sorted(Comparator.comparing(name, swedish))
                .forEach(one -> named.put(id.apply(one), name.apply(one)));
        return named;
    }

    /** What the other lines of the form add: a fact and its source come together. */
    private SequencedMap<String, String> added(DataFile file, String name) {
        return sheet.entries().stream()
                .filter(entry -> entry.file() == file && entry.before() == null)
                .collect(Collectors.toMap(
                        sheet::nameOf,
                        entry -> words.texts().of("editing.added", entry.typed(name)),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** Whether the column must hold something; the checks have the last word. */
    public boolean isNeeded(DataFile file, String column) {
        return switch (column) {
            case "standing", "address", "published", "former_names", "parent" -> false;
            case "first_day", "last_day", "seen", "note", "hours" -> false;
            case "municipality" -> file != DataFile.ORGANISATIONS;
            case "organisation" -> file != DataFile.SERVICES;
            case "value" -> file != DataFile.CHANNELS;
            default -> true;
        };
    }
}
