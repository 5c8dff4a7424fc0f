package se.fyren.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.database.TestDatabase;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;
import se.fyren.directory.domain.Node;
import se.fyren.web.Languages;
import se.fyren.web.Texts;

/** An editor reads words: no code of the directory's files is left as it is stored. */
class LineWordsTests {

    /** What is written by hand, or is its own name; codes of areas are what their lines are about. */
    private static final Set<String> NO_CODES =
            Set.of("id", "title", "address", "name", "former_names", "count", "code", "note");

    /** An organisation that is called what it is stored as. */
    private static final String OWN_NAME = "wiki.li";

    private static final Node NODE = Node.started(TestDatabase.migrated().dataSource());

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyCodeOfEveryShippedLineHasItsWord(String language) throws IOException {
        LineWords words = words(language);
        assertThat(DataFile.values())
                .allSatisfy(file -> assertThat(NODE.changes().lines(file))
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.cells().keySet())
                                .filteredOn(column -> isCode(file, column)
                                        && !line.cell(column).equals(OWN_NAME))
                                .allSatisfy(column -> assertThat(words.cell(line, column))
                                        .as("%s of %s", column, line)
                                        .isNotBlank()
                                        .isNotEqualTo(line.cell(column)))));
    }

    private static boolean isCode(DataFile file, String column) {
        return !NO_CODES.contains(column) && !(file == DataFile.CHANNELS && column.equals("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyChoiceHasItsWordAndEveryColumnItsName(String language) throws IOException {
        Choices choices = choices(language);
        assertThat(DataFile.values())
                .allSatisfy(file -> assertThat(file.columns()).allSatisfy(column -> {
                    assertThat(choices.words().column(file, column)).isNotEqualTo(column);
                    assertThat(choices.options(file, column, ""))
                            .allSatisfy((code, word) ->
                                    assertThat(word.equals(code)).as(word).isEqualTo(code.equals(OWN_NAME)));
                }));
        assertThat(AnswerForm.rules()).allSatisfy(rule -> assertThat(choices.options(DataFile.RULES, "value", rule))
                .allSatisfy(
                        (code, word) -> assertThat(word.equals(code)).as(word).isEqualTo(code.equals(OWN_NAME))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everythingThatCanBeChosenIsAnAnswerThatTheDirectoryKnows(String language) throws IOException {
        Choices choices = choices(language);
        assertThat(AnswerForm.rules()).allSatisfy(rule -> assertThat(answers(choices, rule))
                .allSatisfy(value -> assertThat(faults(rule, value)).doesNotContain("rule", "value")));
    }

    private static List<String> faults(String rule, String value) {
        Line line = NODE.changes()
                .lines(DataFile.RULES)
                .getFirst()
                .with("rule", rule)
                .with("value", value);
        return NODE.changes().propose(List.of(LineChange.added(line))) instanceof Proposal.Refused(var faults)
                ? faults.stream().map(fault -> String.valueOf(fault.column())).toList()
                : List.of();
    }

    private static List<String> answers(Choices choices, String rule) {
        Stream<String> offered = choices.options(DataFile.RULES, "value", rule).keySet().stream();
        List<String> answers = offered.map(value -> switch (value) {
                    case AnswerForm.AREAS -> "area:01+0180";
                    case AnswerForm.TO -> "18..";
                    default -> value;
                })
                .toList();
        return answers.isEmpty() ? List.of("half") : answers;
    }

    private static Choices choices(String language) throws IOException {
        return new Choices(
                words(language),
                new Sheet(Arrays.stream(DataFile.values())
                        .map(file -> Sheet.Entry.of(NODE.changes().lines(file).getFirst()))
                        .toList()));
    }

    /** Every text is marked: some words are spelt as their codes are. */
    private static LineWords words(String language) throws IOException {
        Texts texts = new Languages().in(language).orElseThrow();
        Map<String, String> marked = texts.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue() + " ✓"));
        return new LineWords(
                texts.reviewed(texts.language(), marked), NODE.directory().snapshot());
    }
}
