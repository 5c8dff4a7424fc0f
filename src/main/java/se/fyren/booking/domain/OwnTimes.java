package se.fyren.booking.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.booking.Appointment;
import se.fyren.booking.BookingDesk.Changed;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Wishes;
import se.fyren.booking.domain.Ties.Tied;

/** De egna tiderna: what who has a code does with the time that it leads to. Within a transaction. */
@Component
class OwnTimes {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Centres centres;
    private final Calendars calendars;
    private final FirstFree free;
    private final Appointments appointments;
    private final Ties ties;
    private final Erasures erasures;
    private final Clock clock;

    OwnTimes(
            Centres centres,
            Calendars calendars,
            FirstFree free,
            Appointments appointments,
            Ties ties,
            Erasures erasures,
            Clock clock) {
        this.centres = centres;
        this.calendars = calendars;
        this.free = free;
        this.appointments = appointments;
        this.ties = ties;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Den egna tiden: a time as its code finds it. */
    record Own(Row row, String service) {}

    /** As many statements whether or not the code leads anywhere. */
    Optional<Appointment> find(CodeKeys keys) {
        Optional<Tied> tied = ties.find(keys);
        return appointments
                .find(tied.map(Tied::appointment).orElse(NOBODYS))
                .flatMap(row -> tied.map(one -> appointment(row, one.service())));
    }

    /**
     * Taken out and put in again, so that it does not stand in its own way; where it fits nowhere, nothing of it may stay.
     *
     * @param undoing undoes all of the transaction
     */
    Changed move(CodeKeys keys, Instant start, Runnable undoing) {
        return change(keys, own -> {
            Row row = own.row();
            if (row.talk().from().equals(start)) {
                return new Changed.To(appointment(row, own.service()));
            }
            Optional<UnitCalendar> calendar = calendars.of(row.unit());
            byte @Nullable [] wishes = appointments.wishes(row.id()).orElse(null);
            appointments.remove(row.id());
            Optional<Row> moved = calendar.flatMap(one -> free.take(one, row.movedTo(start, one), wishes, row.place()));
            if (moved.isEmpty()) {
                undoing.run();
                return new Changed.Taken(
                        calendar.map(one -> others(one, row, start)).orElseGet(List::of));
            }
            return new Changed.To(appointment(moved.get(), own.service()));
        });
    }

    /** Their own is not among them, though it is out of the calendar just now. */
    private List<FreeTime> others(UnitCalendar calendar, Row row, Instant wanted) {
        return free.nearest(calendar, wanted, row.kind()).stream()
                .filter(one -> !one.start().toInstant().equals(row.talk().from()))
                .toList();
    }

    Changed cancel(CodeKeys keys) {
        return change(keys, own -> {
            erasures.cancel(own.row());
            return new Changed.Cancelled();
        });
    }

    boolean wish(CodeKeys keys, Wishes wishes) {
        Changed changed = change(keys, own -> {
            Optional<Centre> centre = centres.receiving(own.service());
            centre.ifPresent(one -> appointments.wish(
                    own.row().id(), SealedWishes.of(wishes, one.key(), own.row().id())));
            return centre.<Changed>map(one -> new Changed.To(appointment(own.row(), own.service())))
                    .orElseGet(Changed.NotThere::new);
        });
        return changed instanceof Changed.To;
    }

    /** Does it to a time that has not begun; who does something to the same time waits. */
    private Changed change(CodeKeys keys, Function<Own, Changed> change) {
        Optional<Tied> tied = ties.find(keys);
        tied.ifPresent(one -> appointments.hold(one.appointment()));
        Optional<Own> own =
                tied.flatMap(one -> appointments.find(one.appointment()).map(row -> new Own(row, one.service())));
        if (own.isEmpty()) {
            return new Changed.NotThere();
        }
        Row row = own.get().row();
        return row.isBooked() && !row.hasBegun(clock.instant()) ? change.apply(own.get()) : new Changed.Begun();
    }

    private Appointment appointment(Row row, String service) {
        return new Appointment(
                service, row.talk().from().atZone(clock.getZone()), row.minutes(), row.kind(), row.moves());
    }
}
