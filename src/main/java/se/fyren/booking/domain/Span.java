package se.fyren.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tidsrymd: from a moment up to another, which is no longer part of it. */
record Span(Instant from, Instant to) {

    /**
     * The moments of the day at which the clock on the wall shows those hours. Where it is put back it shows some of them
     * twice, and where it is put forward some never: then there are two spans, or a shorter one, or none.
     */
    static List<Span> shown(LocalDate day, LocalTime opens, LocalTime closes, ZoneId zone) {
        LocalDateTime from = day.atTime(opens);
        LocalDateTime to = day.atTime(closes);
        ZoneOffsetTransition change = change(day, zone);
        if (change == null) {
            return List.of(at(from, to, zone.getRules().getOffset(from)));
        }
        Span before = at(from, to, change.getOffsetBefore()).until(change.getInstant());
        Span after = at(from, to, change.getOffsetAfter()).since(change.getInstant());
        boolean goesOn = before.isSome() && after.isSome() && before.to.equals(after.from);
        return goesOn
                ? List.of(new Span(before.from, after.to))
                : Stream.of(before, after).filter(Span::isSome).toList();
    }

    /** The whole day. */
    static Span of(LocalDate day, ZoneId zone) {
        return new Span(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable ZoneOffsetTransition change(LocalDate day, ZoneId zone) {
        Span whole = of(day, zone);
        ZoneOffsetTransition next = zone.getRules().nextTransition(whole.from);
        return next != null && next.getInstant().isBefore(whole.to) ? next : null;
    }

    private static Span at(LocalDateTime from, LocalDateTime to, ZoneOffset offset) {
        return new Span(from.toInstant(offset), to.toInstant(offset));
    }

    private Span until(Instant end) {
        return new Span(from, to.isBefore(end) ? to : end);
    }

    private Span since(Instant beginning) {
        return new Span(from.isAfter(beginning) ? from : beginning, to);
    }

    private boolean isSome() {
        return from.isBefore(to);
    }

    boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
