package se.fyren.directory.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.SimpleTriggerContext;
import se.fyren.directory.domain.ShippedDirectory;

class ExportScheduleTests {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** The nights of 29 March and 25 October 2026 change to and from summer time. */
    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "2026-11-21T12:00:00Z, 2026-11-22T02:10:00Z",
        "2026-06-30T12:00:00Z, 2026-07-01T01:10:00Z",
        "2026-03-28T12:00:00Z, 2026-03-29T01:10:00Z",
        "2026-10-24T12:00:00Z, 2026-10-25T02:10:00Z",
        "2026-10-25T02:10:00Z, 2026-10-26T02:10:00Z"
    })
    void itIsMadeOnceEveryNightAtTenPastThree(Instant now, Instant next, @TempDir Path data) {
        Clock clock = Clock.fixed(now, STOCKHOLM);
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

        new ExportSchedule(
                        new DailyExport(() -> ShippedDirectory.stored("0".repeat(64)), clock, data.toString()), clock)
                .configureTasks(tasks);

        Trigger nightly = tasks.getTriggerTaskList().getFirst().getTrigger();
        assertThat(nightly.nextExecution(new SimpleTriggerContext(clock))).isEqualTo(next);
    }
}
