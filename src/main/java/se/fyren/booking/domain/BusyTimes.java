package se.fyren.booking.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Upptagna tider: when counsellors, rooms and lines are taken, at whatever unit. Of each no two overlap: the database
 * refuses that.
 */
final class BusyTimes {

    /** One time that is taken. */
    record Taken(UUID counsellor, @Nullable UUID resource, Span busy) {}

    private final Map<UUID, NavigableMap<Instant, Instant>> ends = new HashMap<>();

    BusyTimes(List<Taken> taken) {
        taken.forEach(one -> {
            add(one.counsellor, one.busy);
            if (one.resource != null) {
                add(one.resource, one.busy);
            }
        });
    }

    private void add(UUID who, Span busy) {
        ends.computeIfAbsent(who, first -> new TreeMap<>()).put(busy.from(), busy.to());
    }

    /** Whether the counsellor, the room or the line is free all that time. */
    boolean isFree(UUID who, Span wanted) {
        NavigableMap<Instant, Instant> theirs = ends.get(who);
        Map.@Nullable Entry<Instant, Instant> last = theirs == null ? null : theirs.lowerEntry(wanted.to());
        return last == null || !last.getValue().isAfter(wanted.from());
    }
}
