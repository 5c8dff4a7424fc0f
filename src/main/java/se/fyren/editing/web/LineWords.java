package se.fyren.editing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Area;
import se.fyren.directory.Organisation;
import se.fyren.directory.Snapshot;
import se.fyren.directory.Source;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.web.FactWords;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** Radens ord: what columns and their codes mean, in a language. What is stored stays as it is. */
public record LineWords(Texts texts, Snapshot directory) {

    private static final List<String> ORIGIN =
            List.of("first_day", "last_day", "source", "seen", DataFile.CHECKED, "note");

    public String column(DataFile file, String column) {
        return texts.of("editing.column." + named(file, column));
    }

    private static String named(DataFile file, String column) {
        return column.equals("value") ? Codes.of(file) + "-value" : column.replace('_', '-');
    }

    /** What the column is for, in half a line; empty where its name says it. */
    public String hint(DataFile file, String column, String rule) {
        String about = column.equals("value") && file == DataFile.RULES ? rule : named(file, column);
        return texts.all().getOrDefault("editing.hint." + about, "");
    }

    /** What the line's column says; empty where it is. */
    public String cell(Line line, String column) {
        String text = line.cell(column);
        return text.isEmpty() ? "" : meaning(line.file(), column, line.cell("rule"), text);
    }

    /** What a text in the column means; the text itself where it is no code. */
    String meaning(DataFile file, String column, String rule, String text) {
        return switch (column) {
            case "source" -> name(directory.sources().get(text), Source::title, text);
            case "publisher", "organisation" -> name(directory.organisations().get(text), Organisation::name, text);
            case "service" -> service(text);
            case "municipality", "county", "parent" -> area(text);
            case "region" -> texts.all().getOrDefault("editing.region." + text, text);
            case "rule" -> rule(text);
            case "value" -> file == DataFile.RULES ? new ValueWords(texts, this::area).of(rule, text) : text;
            case "age" -> new ValueWords(texts, this::area).ages(text);
            case "standing", "kind", "level", "audience", "status", "type", "hours" -> word(text);
            case "published", "date", "first_day", "last_day", "seen", DataFile.CHECKED -> day(text);
            default -> text;
        };
    }

    private static <T> String name(@Nullable T found, Function<T, String> name, String otherwise) {
        return found == null ? otherwise : name.apply(found);
    }

    public String service(String id) {
        return directory.service(id).map(one -> one.service().name()).orElse(id);
    }

    private String area(String code) {
        try {
            return directory.area(code).map(Area::name).orElse(code);
        } catch (IllegalArgumentException notACode) {
            return code;
        }
    }

    /** What a rule is about. */
    public String rule(String rule) {
        return switch (AnswerForm.of(rule)) {
            case REACH, AGES, ANSWER -> new FactWords(texts, directory).topic(rule);
            case AUDIENCE, YES, LANGUAGES, HOW_MANY -> texts.of("editing.rule." + rule);
            case NONE -> rule;
        };
    }

    /** One of the words that a column chooses among. */
    private String word(String word) {
        return texts.all().getOrDefault("editing.word." + word, word);
    }

    private String day(String text) {
        try {
            return texts.of("editing.on", LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return text;
        }
    }

    /** The line in short, with the service that it speaks of. */
    public String line(Line line) {
        return line.file() == DataFile.SERVICES || line.service().isEmpty()
                ? fact(line)
                : cell(line, "service") + ": " + fact(line);
    }

    /** What the line says, not of whom. */
    public String fact(Line line) {
        return switch (line.file()) {
            case SOURCES -> line.cell("title");
            case ORGANISATIONS, AREAS, SERVICES -> line.cell("name");
            case REGIONS -> said(line, "region", "county");
            case POPULATIONS -> said(line, "municipality", "date", "count");
            case AUDIENCES -> said(line, "audience", "age");
            case RULES -> said(line, "rule", "value");
            case COVERAGE ->
                texts.of("directory.topic.coverage", cell(line, "municipality")) + ": " + cell(line, "status");
            case CHANNELS -> said(line, "type", "value", "hours");
        };
    }

    /** What else the line says, each with its column's name. */
    public String rest(Line line) {
        List<String> columns =
                switch (line.file()) {
                    case SOURCES -> List.of("publisher", "standing", "published");
                    case ORGANISATIONS -> List.of("kind", "municipality");
                    case AREAS -> List.of("level", "parent");
                    case SERVICES -> List.of("kind", "organisation", "former_names");
                    case REGIONS, POPULATIONS, AUDIENCES, RULES, COVERAGE, CHANNELS -> List.of();
                };
        return told(line, columns);
    }

    /** Where it comes from and when it holds. */
    public String origin(Line line) {
        return told(
                line, ORIGIN.stream().filter(line.file().columns()::contains).toList());
    }

    private String told(Line line, Collection<String> columns) {
        return columns.stream()
                .filter(column -> !line.cell(column).isEmpty())
                .map(column -> column(line.file(), column) + ": " + cell(line, column))
                .collect(Collectors.joining(" · "));
    }

    private String said(Line line, String about, String... columns) {
        String says = Stream.of(columns)
                .map(column -> cell(line, column))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(says)
                .filter(text -> !text.isEmpty())
                .map(text -> cell(line, about) + ": " + text)
                .orElseGet(() -> cell(line, about));
    }
}
