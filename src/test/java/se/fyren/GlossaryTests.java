package se.fyren;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Code, Javadoc and docs/glossary.md use the same words, in English and in Swedish. */
class GlossaryTests {

    private static final String HEADING = "## Words";
    private static final Set<String> SHELL = Set.of("web", "database");
    private static final List<PublicType> TYPES = PublicType.all().stream()
            .filter(type -> !SHELL.contains(type.module()))
            .toList();
    private static final List<List<String>> ROWS = House.rows("glossary.md", HEADING);

    @Test
    void everyDomainTypeOpensWithItsSwedishTerm() {
        assertThat(TYPES)
                .hasSizeGreaterThan(25)
                .filteredOn(type -> type.term().isEmpty())
                .as("types whose Javadoc does not open with «Svenska: »")
                .isEmpty();
    }

    @Test
    void everyTermOfTheCodeStandsInTheGlossary() {
        Map<String, String> swedish = ROWS.stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        Map<String, String> terms = TYPES.stream()
                .filter(type -> type.term().isPresent())
                .collect(Collectors.toMap(
                        PublicType::name, type -> lower(type.term().orElseThrow())));
        assertThat(swedish)
                .as("rows | type | term in its Javadoc, in lower case | meaning |")
                .containsAllEntriesOf(terms);
    }

    @Test
    void everyRowIsATypeOrMarkedAsLater() {
        Set<String> names = TYPES.stream().map(PublicType::name).collect(Collectors.toSet());
        assertThat(ROWS)
                .hasSizeGreaterThan(30)
                .allMatch(row -> row.size() == 3, "three cells")
                .filteredOn(not(row -> names.contains(row.get(0)) || row.get(2).startsWith("(later) ")))
                .as("rows of the glossary that name no public type and are not marked (later)")
                .isEmpty();
        assertThat(ROWS)
                .filteredOn(row -> names.contains(row.get(0)) && row.get(2).startsWith("(later) "))
                .as("rows marked (later) whose type is here")
                .isEmpty();
    }

    private static String lower(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
