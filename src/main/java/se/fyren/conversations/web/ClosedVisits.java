package se.fyren.conversations.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The visits that were closed before their time, in memory: a cookie that somebody copied opens nothing any more. No table
 * holds a visit, so another node does not know of them, nor this one when it has started anew: there a copied cookie lasts
 * until the visit would have ended. So does that of the eldest where more have been closed than are remembered.
 */
@Component
class ClosedVisits {

    /** Some ten megabytes. Nobody fills it with inventions: only what this Fyren has sealed gets here. */
    static final int MOST = 50_000;

    private final Clock clock;
    private final Map<UUID, Instant> endsAtLatest = new LinkedHashMap<>();

    ClosedVisits(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Visit visit) {
        Instant now = clock.instant();
        endsAtLatest.values().removeIf(end -> endsAtLatest.size() >= MOST && !end.isAfter(now));
        if (endsAtLatest.size() >= MOST) {
            endsAtLatest.remove(endsAtLatest.keySet().iterator().next());
        }
        endsAtLatest.put(visit.id(), visit.endsAtLatest());
    }

    synchronized boolean has(Visit visit) {
        return endsAtLatest.containsKey(visit.id());
    }
}
