package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.domain.FactLines.Lined;

/** What is wrong in the data files is told with file, line and reason, and nothing is taken. */
class FactReadingTests {

    @TempDir
    private Path folder;

    private SpoiledFiles files;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        files = SpoiledFiles.copiedTo(folder);
    }

    @Test
    void theShippedFilesAreAccepted() {
        assertThat(FactReading.of(files.resource())).isInstanceOf(FactReading.Accepted.class);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "channels.csv | kvinnofridslinjen,phone | 020-50 50 50 | 020-50 50 50 50 | «020-50 50 50 50» is not a valid Swedish phone number",
                "channels.csv | emergency,phone,112 | 112 | 1120 | «1120» is not a short number in Sweden",
                "channels.csv | mika-sthlm,web | https:// | http:// | is not an https address",
                "channels.csv | mika-sthlm,web | ,web, | ,fax, | «fax» is not a channel",
                "coverage.csv | mika-sthlm,0138 | ,000_a50e14cebc0e8ca2.txt, | ,, | no source",
                "coverage.csv | mika-sthlm,0138 | 000_a50e14cebc0e8ca2.txt | hearsay | unknown source «hearsay»",
                "coverage.csv | mika-sthlm,0138 | ,0138, | ,0199, | unknown area «0199»",
                "coverage.csv | mika-sthlm,0138 | in-force | signed | «signed» is not one of",
                "coverage.csv | mika-sthlm,0138 | mika-sthlm | mika-nowhere | unknown service «mika-nowhere»",
                "coverage.csv | mika-sthlm,0138 | ,2023-05-24,2023-05-24, | ,2023-05-24,2023-05-23, | checked before it was seen",
                "rules.csv | mika-sthlm,reach,own-residents | ,2020-12-31, | ,31/12/2020, | last_day «31/12/2020» is not a day",
                "rules.csv | mika-sthlm,reach,own-residents | ,,2020-12-31, | ,2021-01-01,2020-12-31, | A period ends on its first day or later",
                "rules.csv | mika-sthlm,reach,by-agreement | by-agreement | area:99 | unknown area «99»",
                "audiences.csv | young | ..25 | 25..13 | An age range runs upwards",
                "services.csv | kast-sthlm | stockholms-stad | somebody | unknown organisation «somebody»",
                "services.csv | kast-sthlm | kast-sthlm | mika-sthlm | «mika-sthlm» stands twice",
                "areas.csv | 03,Uppsala | ,SE, | ,NO, | An area code is"
            })
    void oneWrongLineRefusesThemAll(String file, String line, String from, String to, String reason)
            throws IOException {
        long number = files.change(file, line, from, to);

        assertThat(FactReading.of(files.resource()))
                .isInstanceOfSatisfying(FactReading.Refused.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.file()).isEqualTo(file);
                            assertThat(problem.line()).isEqualTo(number);
                            assertThat(problem.reason()).contains(reason);
                            assertThat(problem).hasToString(file + ":" + number + ": " + problem.reason());
                        }));
    }

    @Test
    void oneSourceMayNotSayTwoThingsOfOneDay() throws IOException {
        files.add("coverage.csv", "mika-sthlm,0192,in-force,2024-01-01,2024-06-30,tyreso.se-x,,,");
        files.add("sources.csv", "tyreso.se-x,tyreso-kommun,,En sida,tyreso.se,");
        long line = files.add("coverage.csv", "mika-sthlm,0192,none,2024-06-30,,tyreso.se-x,,,");

        assertThat(FactReading.of(files.resource()))
                .isEqualTo(new FactReading.Refused(List.of(new Problem(
                        "coverage.csv",
                        line,
                        "source",
                        Fault.OVERLAPS,
                        "the same source says this of overlapping periods; see line " + (line - 1)))));
    }

    @Test
    void periodsThatOnlyTouchAreTwoFacts() throws IOException {
        files.add("sources.csv", "tyreso.se-x,tyreso-kommun,,En sida,tyreso.se,");
        files.add("coverage.csv", "mika-sthlm,0192,in-force,2024-01-01,2024-06-30,tyreso.se-x,,,");
        files.add("coverage.csv", "mika-sthlm,0192,none,2024-07-01,,tyreso.se-x,,,");

        assertThat(FactReading.of(files.resource())).isInstanceOf(FactReading.Accepted.class);
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        files.change("services.csv", "kast-sthlm", "stockholms-stad", "somebody");
        files.change("audiences.csv", "young", "..25", "25..13");

        assertThat(FactReading.of(files.resource()))
                .isInstanceOfSatisfying(FactReading.Refused.class, refused -> assertThat(refused.problems())
                        .hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCES, '{published=soon}', id publisher title published",
        "ORGANISATIONS, '{kind=club, municipality=x}', id name kind municipality source",
        "AREAS, '{level=moon, parent=x}', code name level parent source",
        "REGIONS, {}, region county source",
        "POPULATIONS, '{date=soon, count=0}', municipality date count source",
        "AUDIENCES, '{age=25..13}', audience age source",
        "SERVICES, '{kind=x}', id name kind source",
        "RULES, '{rule=age, value=old, first_day=x, last_day=y, seen=z, checked=z}', "
                + "service value first_day last_day source seen checked",
        "RULES, '{rule=rumour}', service rule value source",
        "COVERAGE, '{first_day=2026-02-01, last_day=2026-01-01}', service municipality status last_day source",
        "CHANNELS, '{type=phone, value=call, hours=late}', service value hours source"
    })
    void everyCellOfALineThatCannotBeReadIsTold(DataFile file, String cells, String columns) {
        Map<String, String> typed = Stream.of(
                        cells.substring(1, cells.length() - 1).split(", "))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toMap(
                        cell -> cell.substring(0, cell.indexOf('=')), cell -> cell.substring(cell.indexOf('=') + 1)));
        FactLines one = new FactLines(Map.of(file, List.of(new Lined<>(file, 2, Line.of(file, typed)))), List.of());

        assertThat(((FactReading.Refused) FactReading.of(one)).problems())
                .extracting(Problem::column)
                .containsExactlyInAnyOrder(columns.split(" "));
    }

    @Test
    void aMissingFileIsARefusal() throws IOException {
        Files.delete(folder.resolve("coverage.csv"));

        assertThat(FactReading.of(files.resource()))
                .isInstanceOfSatisfying(FactReading.Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.reason()).startsWith("cannot be read: ")));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Files.writeString(folder.resolve("coverage.csv"), "x".repeat(3 * 1024 * 1024), StandardOpenOption.APPEND);

        isRefusedAsAWhole("coverage.csv", "cannot be read: coverage.csv is larger than 2 MB");
    }

    @Test
    void aFileInAnotherEncodingIsARefusal() throws IOException {
        Path file = folder.resolve("areas.csv");
        Files.writeString(file, Files.readString(file), StandardCharsets.ISO_8859_1);

        isRefusedAsAWhole("areas.csv", "cannot be read: not every letter is in UTF-8");
    }

    @Test
    void aFirstLineThatNamesAColumnTwiceIsARefusal() throws IOException {
        files.change("services.csv", "id,", ",name,", ",id,");

        isRefusedAsAWhole("services.csv", "cannot be read: The header contains a duplicate name");
    }

    @Test
    void aFirstLineWithoutAColumnRefusesEveryLine() throws IOException {
        files.change("regions.csv", "region,", ",county,", ",counties,");

        assertThat(refusals()).hasSizeGreaterThan(1).allSatisfy(problem -> assertThat(problem.toString())
                .matches("regions\\.csv:[0-9]+: Mapping for county not found.*"));
    }

    private void isRefusedAsAWhole(String file, String reason) {
        assertThat(refusals())
                .filteredOn(problem -> problem.file().equals(file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith(reason));
    }

    private List<Problem> refusals() {
        return ((FactReading.Refused) FactReading.of(files.resource())).problems();
    }
}
