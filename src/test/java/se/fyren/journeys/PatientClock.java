package se.fyren.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The time in Sweden, or later: whoever waits puts it forward. */
final class PatientClock extends Clock {

    private static final Clock NOW = Clock.system(ZoneId.of("Europe/Stockholm"));

    private final AtomicReference<Duration> waited = new AtomicReference<>(Duration.ZERO);

    void waits(Duration time) {
        waited.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return NOW.instant().plus(waited.get());
    }

    @Override
    public ZoneId getZone() {
        return NOW.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(NOW, waited.get()).withZone(zone);
    }
}
