package se.fyren.web.crowd;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.fyren.web.Rations;

/**
 * Sixty at once for each source, and then one a minute. A school, a shelter or a phone company's many customers share an
 * address: sixty at once is more than they ever write, and far less than a flood.
 */
@Component
final class FairRations implements Rations {

    private static final int AT_ONCE = 60;

    private static final Duration FOR_ONE = Duration.ofMinutes(1);

    /** Of so many sources the number is kept; who has been away longest is forgotten first, and has all again. */
    private static final int MOST_SOURCES = 10_000;

    private record Left(double ration, Instant asOf) {}

    private final Sources sources;
    private final Clock clock;
    private final int atOnce;
    private final Map<Source, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Left> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    @Autowired
    FairRations(Sources sources, Clock clock) {
        this(sources, clock, AT_ONCE);
    }

    FairRations(Sources sources, Clock clock, int atOnce) {
        this.sources = sources;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Override
    public boolean allows(HttpServletRequest request) {
        return !sources.tellApart() || take(sources.of(request));
    }

    /** Whether there was one for the source, which then has one less. */
    synchronized boolean take(Source source) {
        Instant now = clock.instant();
        Left before = left.getOrDefault(source, new Left(atOnce, now));
        // A clock that was set back gives nothing, and takes nothing.
        double since = Math.max(0, (double) Duration.between(before.asOf(), now).toMillis() / FOR_ONE.toMillis());
        double ration = Math.min(atOnce, before.ration() + since);
        left.put(source, new Left(ration < 1 ? ration : ration - 1, now));
        return ration >= 1;
    }
}
