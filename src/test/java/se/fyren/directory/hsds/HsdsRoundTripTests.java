package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as HSDS files reads back to the same records, however it is handed over. */
class HsdsRoundTripTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2019-06-01", "2021-03-30", "2023-05-24", "2024-02-29", "2026-11-21", "2031-01-01"})
    void theShippedDirectoryOfAnyDayReadsBackToTheSameRecords(LocalDate day) {
        Catalogue catalogue = HsdsFolder.shipped(day);
        new HsdsFolder(folder).holding(HsdsFiles.of(catalogue));

        assertThat(catalogue.services()).hasSizeGreaterThan(30);
        assertThat(HsdsImport.of(folder)).isEqualTo(new HsdsImport.Read(catalogue));
    }

    @Test
    void aDirectoryWithEveryKindOfFactReadsBackToTheSameRecords() {
        SampleDirectory directory = new SampleDirectory();
        Catalogue catalogue = Catalogue.of(directory.on(SampleDirectory.TODAY), directory.snapshot());
        new HsdsFolder(folder).holding(HsdsFiles.of(catalogue));

        assertThat(HsdsImport.of(folder)).isEqualTo(new HsdsImport.Read(catalogue));
    }

    @Test
    void theServicesAloneHoldEverything() {
        HsdsImport whole = HsdsImport.of(HsdsFolder.in(folder).path());

        assertThat(whole).isInstanceOf(HsdsImport.Read.class);
        assertThat(HsdsImport.of(folder.resolve(HsdsFiles.SERVICES))).isEqualTo(whole);
    }

    @Test
    void aZipReadsAsItsFolder() throws IOException {
        HsdsFolder files = HsdsFolder.in(folder);
        Path zip = folder.resolve("files.zip");
        try (FileSystem inside =
                FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            Files.createDirectory(inside.getPath("/hsds"));
            for (String name :
                    HsdsFiles.of(HsdsFolder.shipped(LocalDate.of(2026, 11, 21))).keySet()) {
                Files.copy(files.file(name), inside.getPath("/hsds", name));
            }
        }

        assertThat(HsdsImport.of(zip)).isEqualTo(HsdsImport.of(folder)).isInstanceOf(HsdsImport.Read.class);
    }
}
