package se.fyren.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Kind;
import se.fyren.booking.Resource;
import se.fyren.booking.domain.UnitCalendar.Opening;

/**
 * Lediga tider: what is left of a calendar when all that is taken is taken away. A pure function of these.
 *
 * @param now nothing is free that begins sooner after it than the centre's terms let
 */
record FreeTimes(UnitCalendar calendar, BusyTimes busy, ZonedDateTime now) {

    /** So many others are told of where the one that was wanted is taken. */
    private static final int NEAREST = 5;

    /** So many days around the one that was wanted others are looked for. */
    static final int NEAR_DAYS = 14;

    /** Plats: who is met at a time, and in which room or over which line, where it takes one. */
    record Place(UUID counsellor, @Nullable UUID resource) {}

    /** Those of the days, the earliest first; those that begin at the same moment are one. */
    List<FreeTime> on(LocalDate first, LocalDate last) {
        TreeMap<Instant, Set<Kind>> kinds = new TreeMap<>();
        LocalDate until = min(last, lastDay());
        for (LocalDate day = max(first, now.toLocalDate()); !day.isAfter(until); day = day.plusDays(1)) {
            add(day, kinds);
        }
        return kinds.entrySet().stream()
                .map(one -> new FreeTime(
                        one.getKey().atZone(zone()), calendar.terms().minutes(), one.getValue()))
                .toList();
    }

    private void add(LocalDate day, TreeMap<Instant, Set<Kind>> kinds) {
        for (Opening one : calendar.openings(day, zone())) {
            if (isInTime(one.start()) && busy.isFree(one.counsellor(), calendar.taking(one.start()))) {
                for (Kind kind : one.kinds()) {
                    if (!kind.needsResource() || !resources(kind, one.start()).isEmpty()) {
                        kinds.computeIfAbsent(one.start(), first -> EnumSet.noneOf(Kind.class))
                                .add(kind);
                    }
                }
            }
        }
    }

    /** Who could be met at that moment in that way, and where; empty where it is not free. */
    List<Place> at(Instant start, Kind kind) {
        LocalDate day = start.atZone(zone()).toLocalDate();
        if (!isInTime(start) || day.isAfter(lastDay())) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        calendar.openings(day, zone()).stream()
                .filter(one -> one.start().equals(start) && one.kinds().contains(kind))
                .map(Opening::counsellor)
                .distinct()
                .filter(who -> busy.isFree(who, calendar.taking(start)))
                .forEach(who -> {
                    if (kind.needsResource()) {
                        resources(kind, start).forEach(one -> places.add(new Place(who, one.id())));
                    } else {
                        places.add(new Place(who, null));
                    }
                });
        return places;
    }

    /** The times nearest to one that is taken, in the same way to talk, in their order. */
    List<FreeTime> nearest(Instant wanted, Kind kind) {
        LocalDate day = wanted.atZone(zone()).toLocalDate();
        Comparator<FreeTime> distance = Comparator.comparing(
                one -> Duration.between(wanted, one.start()).abs());
        return on(day.minusDays(NEAR_DAYS), day.plusDays(NEAR_DAYS)).stream()
                .filter(one -> one.kinds().contains(kind))
                .sorted(distance)
                .limit(NEAREST)
                .sorted(Comparator.comparing(FreeTime::start))
                .toList();
    }

    private List<Resource> resources(Kind kind, Instant start) {
        return calendar.resources(kind, start.atZone(zone()).toLocalDate()).stream()
                .filter(one -> busy.isFree(one.id(), calendar.taking(start)))
                .toList();
    }

    private boolean isInTime(Instant start) {
        return start.isAfter(now.toInstant())
                && !start.isBefore(
                        now.toInstant().plus(Duration.ofHours(calendar.terms().lead())));
    }

    private LocalDate lastDay() {
        return now.toLocalDate().plusDays(calendar.terms().ahead());
    }

    private ZoneId zone() {
        return now.getZone();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElseThrow();
    }
}
