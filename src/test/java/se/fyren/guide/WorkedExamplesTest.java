package se.fyren.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/** The worked examples in {@code guide/examples.csv}, each a sentence about real facts. */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theGuideAnswersAsTheFactsSay(String why, CSVRecord example) {
        Guide guide = new Guide(ShippedDirectory.snapshot().on(LocalDate.parse(example.get("on"))));

        List<Door> doors = guide.advise(situation(example)).doors();

        assertThat(doors)
                .filteredOn(door -> door.service().id().equals(example.get("service"))
                        && door.beneficiary().code().equals(example.get("for")))
                .singleElement()
                .satisfies(door -> {
                    assertThat(door.verdict().code()).isEqualTo(example.get("verdict"));
                    assertThat(door.reasons())
                            .extracting(reason -> reason.code().code())
                            .contains(example.get("reason"));
                });
    }

    private static Situation situation(CSVRecord example) {
        @Nullable
        Role role = Arrays.stream(Role.values())
                .filter(one -> one.code().equals(example.get("role")))
                .findFirst()
                .orElse(null);
        Set<Need> needs = Stream.of(example.get("situations").split(" "))
                .flatMap(word ->
                        Arrays.stream(Need.values()).filter(need -> need.code().equals(word)))
                .collect(Collectors.toSet());
        return new Situation(
                role,
                example.get("age").isEmpty() ? null : new Age(Integer.parseInt(example.get("age"))),
                example.get("municipality").isEmpty() ? null : new MunicipalityCode(example.get("municipality")),
                needs);
    }

    private static Stream<Arguments> examples() throws IOException {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(WorkedExamplesTest.class.getResourceAsStream("/guide/examples.csv")),
                StandardCharsets.UTF_8)) {
            List<CSVRecord> examples = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
            return examples.stream().map(one -> Arguments.of(one.get("on") + " " + one.get("why"), one));
        }
    }
}
