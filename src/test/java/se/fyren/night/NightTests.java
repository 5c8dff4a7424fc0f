package se.fyren.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.SimpleTriggerContext;

@ExtendWith(OutputCaptureExtension.class)
class NightTests {

    /** The nights of 29 March and 25 October 2026 change to and from summer time. */
    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "2026-11-21T12:00:00Z, 2026-11-22T02:10:00Z",
        "2026-06-30T12:00:00Z, 2026-07-01T01:10:00Z",
        "2026-03-28T12:00:00Z, 2026-03-29T01:10:00Z",
        "2026-10-24T12:00:00Z, 2026-10-25T02:10:00Z",
        "2026-10-25T02:10:00Z, 2026-10-26T02:10:00Z"
    })
    void itComesOnceADayAtTenPastThree(Instant now, Instant next) {
        Clock clock = Clock.fixed(now, ZoneId.of("Europe/Stockholm"));
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

        new Night(List.of(), List.of(), clock).configureTasks(tasks);

        assertThat(tasks.getTriggerTaskList().getFirst().getTrigger().nextExecution(new SimpleTriggerContext(clock)))
                .isEqualTo(next);
    }

    /** What has fixed hours, eight, twelve and four, is looked at when they strike. */
    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "2026-11-18T07:00:01Z, 2026-11-18T07:15:00Z",
        "2026-03-29T00:59:00Z, 2026-03-29T01:00:00Z",
        "2026-10-25T00:50:00Z, 2026-10-25T01:00:00Z"
    })
    void eachQuarterOfAnHourIsLookedAtAlsoWhenTheClocksChange(Instant now, Instant next) {
        Clock clock = Clock.fixed(now, ZoneId.of("Europe/Stockholm"));
        ScheduledTaskRegistrar tasks = new ScheduledTaskRegistrar();

        new Night(List.of(), List.of(), clock).configureTasks(tasks);

        assertThat(tasks.getTriggerTaskList().getLast().getTrigger().nextExecution(new SimpleTriggerContext(clock)))
                .isEqualTo(next);
    }

    @Test
    void workThatFailsIsToldByItsKindAndKeepsNoOtherFromBeingDone(CapturedOutput output) {
        List<String> done = new ArrayList<>();

        Night night = new Night(
                List.of(() -> done.add("first"), new Broken(), () -> done.add("last")),
                List.of(() -> done.add("quarter"), new BrokenQuarter(), () -> done.add("last quarter")),
                Clock.systemUTC());
        night.pass();
        night.strike();

        assertThat(done).containsExactly("first", "last", "quarter", "last quarter");
        assertThat(output)
                .contains("Broken was not done tonight (java.lang.IllegalStateException).")
                .contains("BrokenQuarter was not done this quarter (java.lang.IllegalStateException).")
                .doesNotContain("somebody's words");
    }

    private record Broken() implements NightWork {

        @Override
        public void perform() {
            throw new IllegalStateException("somebody's words");
        }
    }

    private record BrokenQuarter() implements QuarterWork {

        @Override
        public void perform() {
            throw new IllegalStateException("somebody's words");
        }
    }
}
