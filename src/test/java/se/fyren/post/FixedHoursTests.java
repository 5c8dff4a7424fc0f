package se.fyren.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedHoursTests {

    @ParameterizedTest(name = "at {0} it was {1} and will be {2}")
    @CsvSource({
        "2026-11-18T07:59, 2026-11-17T16:00, 2026-11-18T12:00, five minutes too late for eight",
        "2026-11-18T07:55, 2026-11-17T16:00, 2026-11-18T08:00, just in time",
        "2026-11-18T08:00, 2026-11-18T08:00, 2026-11-18T12:00, on the stroke",
        "2026-11-18T15:56, 2026-11-18T12:00, 2026-11-19T08:00, too late for the day",
        "2026-11-20T18:00, 2026-11-20T16:00, 2026-11-23T08:00, over a weekend",
        "2026-04-02T23:00, 2026-04-02T16:00, 2026-04-07T08:00, over Easter",
        "2026-12-23T17:00, 2026-12-23T16:00, 2026-12-28T08:00, over Christmas",
        "2026-03-29T02:30, 2026-03-27T16:00, 2026-03-30T08:00, in the hour that summer takes",
        "2026-10-25T02:30, 2026-10-23T16:00, 2026-10-26T08:00, in the hour that winter repeats"
    })
    void theyAreOnWorkingDaysAtEightTwelveAndFour(LocalDateTime now, LocalDateTime latest, LocalDateTime next) {
        assertThat(FixedHours.latest(now)).isEqualTo(latest);
        assertThat(FixedHours.next(now)).isEqualTo(next);
    }
}
