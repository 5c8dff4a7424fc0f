package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.directory.hsds.HsdsImport.Problem;

/** What does not fit is refused with file, pointer and reason, and nothing is taken. */
class HsdsImportTests {

    private static final String OTHER_ID = "00000000-0000-4000-8000-000000000000";
    private static final String FIRST_ID = HsdsId.ofService("known").toString();

    @TempDir
    private Path folder;

    private HsdsFolder files;

    @BeforeEach
    void writeASmallDirectory() {
        SampleDirectory directory = new SampleDirectory();
        files = new HsdsFolder(folder)
                .holding(HsdsFiles.of(Catalogue.of(directory.on(SampleDirectory.TODAY), directory.snapshot())));
    }

    @ParameterizedTest(name = "{0} made {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/0/surprise | 1 | is not a field that Fyren knows",
                "/0/phones/0/languages | [] | is not a field that Fyren knows",
                "/0/name | | is missing",
                "/0/phones/0/number | | is missing",
                "/0/organization/description | | is missing",
                "/0/name | 7 | is not a text",
                "/0/name | null | is not a text",
                "/0/name | \" \" | is empty; what is not known is left out",
                "/0/minimum_age | \"15\" | is not a whole number",
                "/0/minimum_age | 15.5 | is not a whole number",
                "/0/minimum_age | 15.0 | is not a whole number",
                "/0/phones | {} | is not a list",
                "/0/phones/1 | null | is not an object",
                "/0/organization | [] | is not an object",
                "/0/status | \"defunct\" | is none of the words that Fyren knows: active, inactive",
                "/0/schedules/0/freq | 0 | is none of the words that Fyren knows: WEEKLY",
                "/0/id | \"known\" | is not a UUID",
                "/0/phones/0/id | \"1-1-1-1-1\" | is not a UUID",
                "/0/assured_date | \"2026-02-30\" | is not a day written YYYY-MM-DD",
                "/0/schedules/0/valid_from | \"2026-1-1\" | is not a day written YYYY-MM-DD",
                "/0/url | \"malmo.se\" | is not a web address",
                "/0/url | \"javascript:alert(1)\" | is not a web address",
                "/0/email | \"malmo.se\" | is not an e-mail address",
                "/0/maximum_age | 121 | is no age: 0 to 120",
                "/0/minimum_age | 26 | is more than maximum_age",
                "/1/id | \"FIRST\" | has been used at services.json#/0",
                "/0/service_areas/1/service_id | \"OTHER\" | is not the id that stands at services.json#/0/id",
                "/0/attributes/0/link_id | \"OTHER\" | is not the id that stands at services.json#/0/id",
                "/0/organization_id | \"OTHER\" | is not the id that stands at services.json#/0/organization/id",
                "/1/organization_id | \"OTHER\" | leads nowhere: nothing stands at services.json#/1/organization",
                "/0/organization_id | | is missing beside the organization"
            })
    void whatDoesNotFitIsNamed(String pointer, @Nullable String json, String reason) {
        files.set(
                HsdsFiles.SERVICES,
                pointer,
                json == null ? null : json.replace("FIRST", FIRST_ID).replace("OTHER", OTHER_ID));

        assertThat(files.problems()).contains(new Problem(HsdsFiles.SERVICES, pointer, reason));
    }

    @ParameterizedTest(name = "{0}#{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "organizations.json | /1/description | \"x\" | differs from services.json#/0/organization/description",
                "organizations.json | /1/services/0/phones/0/number | \"113\" | differs from services.json#/0/phones/0/number",
                "organizations.json | /1/services/0/fees_description | | differs from services.json#/0/fees_description",
                "service_at_locations.json | /0/location/name | \"x\" | differs from services.json#/0/service_at_locations/0/location/name",
                "service_at_locations.json | /0/service | | differs from services.json#/0",
                "services.json | /2/organization/name | \"x\" | differs from services.json#/0/organization/name"
            })
    void whatIsToldInTwoWaysIsNamed(String file, String pointer, @Nullable String json, String reason) {
        // Then the first and the third service are run by the same organization.
        files.set(
                HsdsFiles.SERVICES,
                "/2/organization_id",
                quoted(files.tree("services.json").at("/0/organization_id").asString()));
        files.set(
                HsdsFiles.SERVICES,
                "/2/organization",
                files.tree("services.json").at("/0/organization").toString());
        files.set(file, pointer, json);

        assertThat(files.problems()).contains(new Problem(file, pointer, reason));
    }

    @Test
    void whatIsInOneFileOnlyIsNamed() {
        String gone = files.tree(HsdsFiles.ORGANIZATIONS).at("/0/services/0").toString();
        files.set(HsdsFiles.ORGANIZATIONS, "/1/services/-", gone);
        files.set(HsdsFiles.ORGANIZATIONS, "/0/services", "[]");
        files.set(HsdsFiles.PLACES, "/0/id", quoted(OTHER_ID));

        assertThat(files.problems())
                .containsExactly(
                        new Problem("organizations.json", "/0/services", "lacks what stands at services.json#/2"),
                        new Problem(
                                "organizations.json",
                                "/1/services/1/id",
                                "is none of those in services.json, or stands twice"),
                        new Problem(
                                "service_at_locations.json",
                                "/0/id",
                                "is none of those in services.json, or stands twice"),
                        new Problem(
                                "service_at_locations.json",
                                "",
                                "lacks what stands at services.json#/0/service_at_locations/0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'' | '' | is not a list",
                "{} | '' | is not a list",
                "[ | '' | is not JSON; see line 1",
                "[] [] | '' | is not JSON",
                "[NaN] | '' | is not JSON; see line 1",
                "[{\"name\": \"a\", \"name\": \"b\"}] | /0/name | stands twice"
            })
    void whatIsNoListOfRecordsIsNamed(String content, String pointer, String reason) {
        files.write(HsdsFiles.SERVICES, content.getBytes(StandardCharsets.UTF_8));

        assertThat(files.problems()).contains(new Problem(HsdsFiles.SERVICES, pointer, reason));
    }

    @Test
    void listsWithinListsWithoutEndAreNotFollowed() {
        files.write(HsdsFiles.SERVICES, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        assertThat(files.problems()).containsExactly(new Problem(HsdsFiles.SERVICES, "", "is not JSON"));
    }

    @Test
    void everyFaultIsToldAtOnceButNeverMoreThanAHundred() {
        files.set(HsdsFiles.SERVICES, "/0/name", "1");
        files.set(HsdsFiles.SERVICES, "/1/name", "1");
        files.set(HsdsFiles.PLACES, "/0/location/name", "1");
        assertThat(files.problems())
                .extracting(Problem::pointer)
                .containsExactly("/0/name", "/1/name", "/0/location/name");

        files.write(HsdsFiles.SERVICES, ("[1" + ",1".repeat(1_000) + "]").getBytes(StandardCharsets.UTF_8));
        assertThat(files.problems()).hasSize(100);
    }

    @Test
    void moreThanTwentyMegabytesAreNotRead() throws IOException {
        files.write(HsdsFiles.PLACES, new byte[HsdsSource.MOST_BYTES]);
        Problem tooMuch = new Problem(HsdsFiles.PLACES, "", "is more than the 20 MB that are read");
        assertThat(files.problems()).containsExactly(tooMuch);

        Path zip = folder.resolve("files.zip");
        try (FileSystem inside =
                FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            Files.copy(files.file(HsdsFiles.SERVICES), inside.getPath("/", HsdsFiles.SERVICES));
            Files.copy(files.file(HsdsFiles.PLACES), inside.getPath("/", HsdsFiles.PLACES));
        }
        assertThat(Files.size(zip)).isLessThan(100_000);
        assertThat(new HsdsFolder(zip).problems()).containsExactly(tooMuch);
    }

    @Test
    void whatIsNotThereOrNoZipIsNamed() throws IOException {
        Files.delete(files.file(HsdsFiles.SERVICES));
        assertThat(files.problems())
                .containsExactly(new Problem(folder.resolve("services.json").toString(), "", "is not there"));

        Path zip = Files.writeString(folder.resolve("files.zip"), "PK no zip at all");
        assertThat(new HsdsFolder(zip).problems()).singleElement().satisfies(problem -> assertThat(problem.reason())
                .startsWith("cannot be read: "));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
