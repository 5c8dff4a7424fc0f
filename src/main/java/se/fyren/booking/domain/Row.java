package se.fyren.booking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.booking.Kind;
import se.fyren.booking.domain.FreeTimes.Place;

/**
 * Kalenderrad: a time that is taken, as the table has it.
 *
 * @param busy the talk, and what is kept free after it
 * @param heldUntil null but while it is held
 * @param moves how often it has been moved
 */
record Row(
        UUID id,
        UUID unit,
        Place place,
        Kind kind,
        Span talk,
        Span busy,
        State state,
        @Nullable Instant heldUntil,
        int moves) {

    /** Läge: how far a time has come. */
    enum State {
        HELD,
        BOOKED,
        MET,
        MISSED
    }

    int minutes() {
        return (int) Duration.between(talk.from(), talk.to()).toMinutes();
    }

    boolean hasBegun(Instant now) {
        return !talk.from().isAfter(now);
    }

    /** Whether somebody has it for good: not held, nor over. */
    boolean isBooked() {
        return state == State.BOOKED;
    }

    /** The same at another place. */
    Row at(Place other) {
        return new Row(id, unit, other, kind, talk, busy, state, heldUntil, moves);
    }

    /** The same at another beginning, moved once more. */
    Row movedTo(Instant start, UnitCalendar calendar) {
        return new Row(
                id, unit, place, kind, calendar.talk(start), calendar.taking(start), state, heldUntil, moves + 1);
    }
}
