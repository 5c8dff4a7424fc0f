package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much one source may begin. */
class FairRationsTest {

    private static final Source FLOODING = new Source(1);
    private static final Source ANOTHER = new Source(2);

    private final Turned clock = new Turned();
    private final FairRations rations = new FairRations(new Sources("", true, false), clock, 3);

    @Test
    void whoHasUsedUpTheirsTakesNothingFromOthers() {
        assertThat(takes(FLOODING, 10)).isEqualTo(3);
        assertThat(takes(ANOTHER, 10)).isEqualTo(3);
    }

    @Test
    void thereIsOneMoreEachMinuteAndNeverMoreThanAtFirst() {
        takes(FLOODING, 10);
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        assertThat(takes(FLOODING, 10)).isZero();
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        assertThat(takes(FLOODING, 10)).isOne();
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(takes(FLOODING, 10)).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackNeitherGivesNorTakes() {
        takes(FLOODING, 2);
        clock.now = clock.now.minus(Duration.ofDays(1));
        assertThat(takes(FLOODING, 10)).isOne();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(takes(FLOODING, 10)).isOne();
    }

    @Test
    void theSourceThatWasAwayLongestIsForgottenFirst() {
        takes(FLOODING, 10);
        IntStream.range(10, 10_010).forEach(other -> takes(new Source(other), 1));
        assertThat(takes(FLOODING, 10)).isEqualTo(3);
    }

    private long takes(Source source, int times) {
        return IntStream.range(0, times).filter(one -> rations.take(source)).count();
    }

    private static final class Turned extends Clock {

        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Stockholm");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
