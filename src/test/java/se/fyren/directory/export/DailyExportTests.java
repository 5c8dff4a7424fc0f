package se.fyren.directory.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.web.NotFound;

/** There is one whole export at any time, and what goes wrong with the next leaves it alone. */
@ExtendWith(OutputCaptureExtension.class)
class DailyExportTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final String FACTS = "aaaaaaaa".repeat(8);
    private static final String OTHER_FACTS = "00000000".repeat(8);

    @TempDir
    private Path data;

    @Test
    void beforeTheFirstThereIsNothingToFetch() {
        DailyExport export = on(FRIDAY, FACTS);

        assertThat(export.day()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> new ExportDownload(export).zip());
    }

    @Test
    void everyFileIsInTheDataFolderAndTheZipIsHandedOut() throws IOException {
        DailyExport export = made(FRIDAY, FACTS);

        Export expected = Export.of(ShippedDirectory.stored(FACTS), FRIDAY);
        assertThat(expected.files()).allSatisfy((name, content) -> assertThat(
                        data.resolve("export/2026-11-20-aaaaaaaa").resolve(name))
                .hasBinaryContent(content));
        assertThat(export.day()).contains(FRIDAY);
        assertThat(export.download().orElseThrow().zip())
                .isEqualTo(expected.files().get(Export.ZIP));
        assertThat(folders()).containsExactly("2026-11-20-aaaaaaaa");
    }

    @Test
    void todaysIsNotMadeTwice() throws IOException {
        DailyExport export = made(FRIDAY, FACTS);
        Path mark = Files.createFile(data.resolve("export/2026-11-20-aaaaaaaa/mark"));

        export.perform();
        made(FRIDAY, FACTS);

        assertThat(mark).exists();
    }

    @Test
    void anotherDayOrOtherFactsTakeItsPlace() {
        made(FRIDAY, FACTS);
        assertThat(made(SATURDAY, FACTS).day()).contains(SATURDAY);
        assertThat(folders()).containsExactly("2026-11-21-aaaaaaaa");

        assertThat(made(SATURDAY, OTHER_FACTS).download().orElseThrow().name()).isEqualTo("2026-11-21-00000000");
        assertThat(folders()).containsExactly("2026-11-21-00000000");
    }

    @Test
    void aNewStartHandsOutWhatIsThere() {
        byte[] before = made(FRIDAY, FACTS).download().orElseThrow().zip();

        DailyExport started = on(SATURDAY, FACTS);

        assertThat(started.day()).contains(FRIDAY);
        assertThat(started.download().orElseThrow().zip()).isEqualTo(before);
    }

    @Test
    void anExportThatIsCutShortLeavesTheOldOne() throws IOException {
        made(FRIDAY, FACTS);
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", "new".getBytes(StandardCharsets.UTF_8));
        files.put("README.md/cannot-be-here", new byte[0]);

        assertThatIOException().isThrownBy(() -> folder().keep(new Export("2026-11-21-aaaaaaaa", files)));
        assertThat(folder().newest()).contains(data.resolve("export/2026-11-20-aaaaaaaa"));
        assertThat(on(SATURDAY, FACTS).day()).contains(FRIDAY);

        assertThat(made(SATURDAY, FACTS).day()).contains(SATURDAY);
        assertThat(folders()).containsExactly("2026-11-21-aaaaaaaa");
        assertThat(data.resolve("export/2026-11-21-aaaaaaaa/README.md"))
                .content()
                .startsWith("# The directory");
    }

    @Test
    void anInterruptedExportLeavesTheOldOneAndSaysSo(CapturedOutput output) {
        made(FRIDAY, FACTS);
        DailyExport next = on(SATURDAY, FACTS);

        Thread.currentThread().interrupt();
        next.perform();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(next.day()).contains(FRIDAY);
        assertThat(output).contains("The directory of 2026-11-21 could not be written as files (java.nio.channels.");
    }

    @Test
    void aDatabaseThatDoesNotAnswerLeavesTheOldOneAndSaysSoInOneSentence(CapturedOutput output) {
        made(FRIDAY, FACTS);
        DailyExport next = started(SATURDAY, () -> {
            throw new DataAccessResourceFailureException("something that somebody wrote");
        });

        next.perform();

        assertThat(next.day()).contains(FRIDAY);
        assertThat(output)
                .contains("The directory of 2026-11-21 could not be written as files (" + "org.springframework.dao.")
                .doesNotContain("somebody wrote", "\tat ");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndHurtsNothing(CapturedOutput output) throws IOException {
        Files.createFile(data.resolve("export"));

        assertThat(made(FRIDAY, FACTS).day()).isEmpty();
        assertThat(output).contains("The directory of 2026-11-20 could not be written as files (java.nio.file.");
    }

    @RepeatedTest(3)
    void twoExportsAtOnceLeaveOneWhole() throws Exception {
        DailyExport export = on(FRIDAY, FACTS);
        Callable<Void> make = () -> {
            export.perform();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Void> made : threads.invokeAll(List.of(make, make))) {
                made.get();
            }
        }

        assertThat(folders()).containsExactly("2026-11-20-aaaaaaaa");
        assertThat(Export.of(ShippedDirectory.stored(FACTS), FRIDAY).files()).allSatisfy((name, content) -> assertThat(
                        data.resolve("export/2026-11-20-aaaaaaaa").resolve(name))
                .hasBinaryContent(content));
        assertThat(export.day()).contains(FRIDAY);
    }

    private DailyExport made(LocalDate day, String digest) {
        DailyExport export = on(day, digest);
        export.perform();
        return export;
    }

    private DailyExport on(LocalDate day, String digest) {
        return started(day, () -> ShippedDirectory.stored(digest));
    }

    private DailyExport started(LocalDate day, StoredDirectory stored) {
        ZoneId stockholm = ZoneId.of("Europe/Stockholm");
        Clock clock = Clock.fixed(day.atTime(3, 10).atZone(stockholm).toInstant(), stockholm);
        DailyExport export = new DailyExport(stored, clock, data.toString());
        export.afterPropertiesSet();
        return export;
    }

    private ExportFolder folder() {
        return new ExportFolder(data.resolve("export"));
    }

    private List<String> folders() {
        try (Stream<Path> all = Files.list(data.resolve("export"))) {
            return all.filter(Files::isDirectory)
                    .map(one -> String.valueOf(one.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
