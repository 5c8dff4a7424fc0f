package se.fyren.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each day's head is added to a file, whose earlier lines nobody touches. */
@ExtendWith(OutputCaptureExtension.class)
class HeadExportTests {

    private static final LocalDate TODAY = TrailHouse.TODAY;

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    @Test
    void itIsAddedOnceForEachDayAndEachLength() {
        on(TODAY).perform();
        on(TODAY).perform();
        house.write(TrailHouse.reading(house.mika.id(), null), TODAY);
        on(TODAY).perform();
        on(TODAY.plusDays(1)).perform();

        Head head = house.get(Entries.class).head().orElseThrow();
        assertThat(lines())
                .containsExactly(
                        "day,number,mac",
                        "2026-11-22,0," + "00".repeat(32),
                        "2026-11-22,1," + head.mac().hex(),
                        "2026-11-23,1," + head.mac().hex());
    }

    @Test
    void anOrderlyEndWritesItDownToo() {
        house.write(TrailHouse.reading(house.mika.id(), null), TODAY);

        house.stop();

        assertThat(lines()).last().asString().startsWith("2026-11-22,1,");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        house.write(TrailHouse.reading(house.mika.id(), null), TODAY);
        on(TODAY).perform();

        assertThat(HeadsFile.in(house.data.toString()).read())
                .isEqualTo(new HeadsFile.Contents(
                        List.of(new ExportedHead(
                                TODAY, house.get(Entries.class).head().orElseThrow())),
                        List.of()));
    }

    @Test
    void halfALineStaysAloneAndIsTold() throws IOException {
        on(TODAY).perform();
        Files.writeString(file(), "2026-11-22,1,ab", StandardOpenOption.APPEND);
        on(TODAY.plusDays(1)).perform();

        assertThat(lines()).hasSize(4).last().asString().startsWith("2026-11-23,0,");
        assertThat(HeadsFile.in(house.data.toString()).read().unreadable()).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30,1", "2026-2-3,1", "2026-02-03,-1", "2026-02-03,99999999999999999999", "x,1"})
    void whatIsNoHeadIsNotTakenForOne(String day, String number) {
        assertThat(ExportedHead.of(day + "," + number + "," + "0".repeat(64))).isEmpty();
        assertThat(ExportedHead.of("2026-02-03,1," + "0".repeat(64))).isPresent();
    }

    @Test
    void whatGoesWrongIsToldInOneSentence(CapturedOutput output) throws IOException {
        house.sql.sql("alter table access.audit_head rename to elsewhere").update();
        on(TODAY).perform();
        house.sql.sql("alter table access.elsewhere rename to audit_head").update();
        Files.createFile(house.data.resolve("trail"));
        on(TODAY).perform();
        house.sql.sql("delete from access.audit_head").update();
        on(TODAY).perform();

        assertThat(output)
                .contains("The head of the trail of 2026-11-22 could not be written down (org.springframework.")
                .contains("The head of the trail of 2026-11-22 could not be written down (java.nio.file.")
                .contains("The head of the trail is gone from the database; run verify-trail.")
                .doesNotContain("select", "\tat ");
    }

    private HeadExport on(LocalDate day) {
        return new HeadExport(house.get(Entries.class), TrailHouse.clock(day), house.data.toString());
    }

    private Path file() {
        return house.data.resolve("trail/heads.csv");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
