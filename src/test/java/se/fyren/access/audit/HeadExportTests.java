package se.fyren.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Each day's head is added to a file, whose earlier lines nobody touches. */
@ExtendWith(OutputCaptureExtension.class)
class HeadExportTests {

    private static final LocalDate TODAY = TrailHouse.TODAY;

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    @Test
    void itIsAddedOnceForEachDayAndEachLength() {
        on(TODAY).make();
        on(TODAY).make();
        house.write(TrailHouse.reading(house.mika.id(), null), TODAY);
        on(TODAY).make();
        on(TODAY.plusDays(1)).make();

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
        on(TODAY).make();

        assertThat(HeadsFile.in(house.data.toString()).read())
                .isEqualTo(new HeadsFile.Contents(
                        List.of(new ExportedHead(
                                TODAY, house.get(Entries.class).head().orElseThrow())),
                        List.of()));
    }

    @Test
    void halfALineStaysAloneAndIsTold() throws IOException {
        on(TODAY).make();
        Files.writeString(file(), "2026-11-22,1,ab", StandardOpenOption.APPEND);
        on(TODAY.plusDays(1)).make();

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
        on(TODAY).make();
        house.sql.sql("alter table access.elsewhere rename to audit_head").update();
        Files.createFile(house.data.resolve("trail"));
        on(TODAY).make();
        house.sql.sql("delete from access.audit_head").update();
        on(TODAY).make();

        assertThat(output)
                .contains("The head of the trail of 2026-11-22 could not be written down (org.springframework.")
                .contains("The head of the trail of 2026-11-22 could not be written down (java.nio.file.")
                .contains("The head of the trail is gone from the database; run verify-trail.")
                .doesNotContain("select", "\tat ");
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "2026-11-21T12:00:00Z, 2026-11-22T02:20:00Z",
        "2026-03-28T12:00:00Z, 2026-03-29T01:20:00Z",
        "2026-10-24T12:00:00Z, 2026-10-25T02:20:00Z",
        "2026-10-25T02:20:00Z, 2026-10-26T02:20:00Z"
    })
    void itIsWrittenOnceEveryNight(Instant now, Instant next) {
        Clock clock = Clock.fixed(now, ZoneId.of("Europe/Stockholm"));
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

        new HeadSchedule(on(TODAY), clock).configureTasks(tasks);

        assertThat(tasks.getTriggerTaskList().getFirst().getTrigger().nextExecution(new SimpleTriggerContext(clock)))
                .isEqualTo(next);
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
