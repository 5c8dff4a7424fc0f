package se.fyren.directory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.directory.hsds.HsdsCheck;

class ExportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final StoredDirectory.Edition STORED = ShippedDirectory.stored("3fa94c1b".repeat(8));

    private final Export export = Export.of(STORED, DAY);

    @Test
    void theZipHoldsEveryOtherFile() throws IOException {
        Map<String, byte[]> zipped = unzipped();

        assertThat(zipped.keySet())
                .containsExactly(
                        "README.md",
                        "LICENCE.txt",
                        "csv/sources.csv",
                        "csv/organisations.csv",
                        "csv/areas.csv",
                        "csv/regions.csv",
                        "csv/populations.csv",
                        "csv/audiences.csv",
                        "csv/services.csv",
                        "csv/rules.csv",
                        "csv/coverage.csv",
                        "csv/channels.csv",
                        "hsds/services.json",
                        "hsds/organizations.json",
                        "hsds/service_at_locations.json");
        assertThat(zipped).allSatisfy((name, content) -> assertThat(content)
                .isEqualTo(export.files().get(name)));
    }

    @Test
    void theSameDayAndFactsMakeTheSameBytes() {
        Export again = Export.of(STORED, DAY);

        assertThat(export.name()).isEqualTo("2026-11-21-3fa94c1b").isEqualTo(again.name());
        assertThat(again.files().keySet()).isEqualTo(export.files().keySet());
        assertThat(again.files()).allSatisfy((name, content) -> assertThat(content)
                .isEqualTo(export.files().get(name)));
    }

    @Test
    void whoeverTakesItIsToldTheLicenceTheDayAndWhatIsNotKnown() {
        assertThat(text("LICENCE.txt")).contains("CC0-1.0", "name the source");
        assertThat(text("README.md"))
                .contains("The directory of 2026-11-21", "unknown", "CC0")
                .doesNotContain("{");
    }

    @Test
    void theZipIsReadBackByTheCommandThatChecks(@TempDir Path folder) throws IOException {
        Path zip = Files.write(folder.resolve(Export.ZIP), bytes(Export.ZIP));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int status = HsdsCheck.run(
                new String[] {HsdsCheck.COMMAND, zip.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Read: 36 services");
        assertThat(status).isZero();
    }

    private String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        return Objects.requireNonNull(export.files().get(file));
    }

    private Map<String, byte[]> unzipped() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(Export.ZIP)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
