package se.fyren.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/access.md says what the rules say. */
class AccessTableTests {

    private static final List<String> HEAD =
            List.of("| role | what | acts | parts | relation | why |", "| --- | --- | --- | --- | --- | --- |");

    @Test
    void theTableInTheDocumentIsTheRules() throws IOException {
        List<String> table = Stream.concat(HEAD.stream(), Rules.ALL.stream().map(AccessTableTests::row))
                .toList();
        assertThat(Files.readString(Path.of("docs/access.md"))
                        .lines()
                        .dropWhile(line -> !line.equals(HEAD.getFirst()))
                        .takeWhile(line -> line.startsWith("|")))
                .as("the table in docs/access.md, which should be%n%n%s%n%n", String.join("\n", table))
                .isEqualTo(table);
    }

    private static String row(Rule rule) {
        return Stream.of(
                        rule.role() == null ? "everyone" : rule.role().name(),
                        rule.thing().name(),
                        words(rule.acts()),
                        words(rule.parts()),
                        rule.relation().name(),
                        rule.because())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String words(Collection<? extends Enum<?>> words) {
        return words.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
