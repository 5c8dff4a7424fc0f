package se.fyren.booking.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Kind;
import se.fyren.booking.domain.FreeTimes.Place;

/** Det första lediga: which times of a calendar are free just now, and takes one wherever it is. Within a transaction. */
@Component
class FirstFree {

    private final Appointments appointments;
    private final Clock clock;

    FirstFree(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Those of the days, the earliest first. */
    List<FreeTime> on(UnitCalendar calendar, LocalDate first, LocalDate last) {
        return free(calendar, first, last).on(first, last);
    }

    /** Those nearest to one that is taken. */
    List<FreeTime> nearest(UnitCalendar calendar, Instant wanted, Kind kind) {
        LocalDate day = day(wanted);
        return free(calendar, day.minusDays(FreeTimes.NEAR_DAYS), day.plusDays(FreeTimes.NEAR_DAYS))
                .nearest(wanted, kind);
    }

    /**
     * Adds the row with somebody who is free then, in a room or over a line that is; empty where nobody is, or none. Whoever is
     * just taking one of them is waited for, and then the next is tried: one is refused only where nothing was left.
     *
     * @param before where it was; the same counsellor comes first
     */
    Optional<Row> take(UnitCalendar calendar, Row row, byte @Nullable [] wishes, @Nullable Place before) {
        Instant start = row.talk().from();
        appointments.queue(row.unit(), start);
        appointments.free(clock.instant());
        for (Optional<Place> place = one(calendar, start, row.kind(), before);
                place.isPresent();
                place = one(calendar, start, row.kind(), before)) {
            Row there = row.at(place.get());
            if (appointments.add(there, wishes)) {
                return Optional.of(there);
            }
            // Who was in the way may have been held too long, and another was just about to say so.
            appointments.free(clock.instant());
        }
        return Optional.empty();
    }

    /** One of those who are free, by chance: who come at the same moment seldom want the same. */
    private Optional<Place> one(UnitCalendar calendar, Instant start, Kind kind, @Nullable Place before) {
        LocalDate day = day(start);
        List<Place> places = new ArrayList<>(free(calendar, day, day).at(start, kind));
        Collections.shuffle(places);
        return places.stream()
                .min(Comparator.comparing(
                        place -> before == null || !place.counsellor().equals(before.counsellor())));
    }

    private FreeTimes free(UnitCalendar calendar, LocalDate first, LocalDate last) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Span span = new Span(
                Span.of(first.minusDays(1), clock.getZone()).from(),
                Span.of(last.plusDays(1), clock.getZone()).to());
        BusyTimes busy = new BusyTimes(appointments.taken(calendar.exclusive(), span, now.toInstant()));
        return new FreeTimes(calendar, busy, now);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
