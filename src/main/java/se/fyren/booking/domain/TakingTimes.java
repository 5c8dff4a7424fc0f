package se.fyren.booking.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.access.Centres.Centre;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.BookingDesk.Booked;
import se.fyren.booking.BookingDesk.Held;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Hold;
import se.fyren.booking.Wanted;
import se.fyren.booking.Wishes;
import se.fyren.booking.domain.FreeTimes.Place;
import se.fyren.booking.domain.Row.State;
import se.fyren.booking.domain.Ties.Tied;
import se.fyren.sealing.Receipt;

/** Att ta en tid: holds it, or books it. Within a transaction. */
@Component
class TakingTimes {

    /** Filled in where the time is taken. */
    private static final Place ANYWHERE = new Place(new UUID(0, 0), null);

    private final Centres centres;
    private final Calendars calendars;
    private final FirstFree free;
    private final Appointments appointments;
    private final Ties ties;
    private final BookingCodes codes;
    private final HoldTokens tokens;
    private final Clock clock;

    TakingTimes(
            Centres centres,
            Calendars calendars,
            FirstFree free,
            Appointments appointments,
            Ties ties,
            BookingCodes codes,
            HoldTokens tokens,
            Clock clock) {
        this.centres = centres;
        this.calendars = calendars;
        this.free = free;
        this.appointments = appointments;
        this.ties = ties;
        this.codes = codes;
        this.tokens = tokens;
        this.clock = clock;
    }

    Held hold(Wanted wanted) {
        Optional<Centre> centre = centres.receiving(wanted.service());
        if (centre.isEmpty()) {
            return new Held.NotReceiving();
        }
        UUID id = UUID.randomUUID();
        Instant until =
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(BookingDesk.HELD_MINUTES));
        return take(centre.get(), wanted, id, until, null)
                ? new Held.Now(new Hold(tokens.write(id, wanted), until))
                : new Held.Taken(nearest(centre.get(), wanted));
    }

    Booked book(Wanted wanted, Wishes wishes) {
        Optional<Centre> centre = centres.receiving(wanted.service());
        if (centre.isEmpty()) {
            return new Booked.NotReceiving();
        }
        UUID id = UUID.randomUUID();
        byte[] sealed = SealedWishes.of(wishes, centre.get().key(), id);
        if (!take(centre.get(), wanted, id, null, sealed)) {
            return new Booked.Taken(nearest(centre.get(), wanted));
        }
        Receipt code = Receipt.random();
        ties.add(codes.of(code), new Tied(id, wanted.service()));
        return new Booked.With(code);
    }

    /** Books what is held; the answer to the same again is the same, and stands nowhere. */
    Booked book(HoldToken token, Wishes wishes) {
        Optional<Centre> centre = centres.receiving(token.wanted().service());
        if (centre.isEmpty()) {
            return new Booked.NotReceiving();
        }
        Receipt code = codes.ofHold(token);
        CodeKeys keys = codes.of(code);
        UUID id = token.appointment();
        appointments.hold(id);
        if (ties.find(keys).isPresent()) {
            return new Booked.With(code);
        }
        if (!appointments.book(id, SealedWishes.of(wishes, centre.get().key(), id), clock.instant())) {
            return new Booked.Taken(nearest(centre.get(), token.wanted()));
        }
        ties.add(keys, new Tied(id, token.wanted().service()));
        return new Booked.With(code);
    }

    private boolean take(Centre centre, Wanted wanted, UUID id, @Nullable Instant heldUntil, byte @Nullable [] wishes) {
        return calendars
                .of(centre.unit())
                .flatMap(calendar -> free.take(
                        calendar,
                        new Row(
                                id,
                                calendar.unit(),
                                ANYWHERE,
                                wanted.kind(),
                                calendar.talk(wanted.start()),
                                calendar.taking(wanted.start()),
                                heldUntil == null ? State.BOOKED : State.HELD,
                                heldUntil,
                                0),
                        wishes,
                        null))
                .isPresent();
    }

    private List<FreeTime> nearest(Centre centre, Wanted wanted) {
        return calendars
                .of(centre.unit())
                .map(calendar -> free.nearest(calendar, wanted.start(), wanted.kind()))
                .orElseGet(List::of);
    }
}
