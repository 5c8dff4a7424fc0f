package se.fyren.booking.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyren.access.Centres;
import se.fyren.booking.Appointment;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Wanted;
import se.fyren.booking.Wishes;
import se.fyren.sealing.Receipt;

/** The booking desk over the tables: each thing in a transaction of its own, begun anew where two stood in each other's way. */
@Component
class SeekersDesk implements BookingDesk {

    private final Centres centres;
    private final Calendars calendars;
    private final FirstFree free;
    private final TakingTimes taking;
    private final OwnTimes own;
    private final BookingCodes codes;
    private final HoldTokens tokens;
    private final TriedAgain transaction;

    SeekersDesk(
            Centres centres,
            Calendars calendars,
            FirstFree free,
            TakingTimes taking,
            OwnTimes own,
            BookingCodes codes,
            HoldTokens tokens,
            TriedAgain transaction) {
        this.centres = centres;
        this.calendars = calendars;
        this.free = free;
        this.taking = taking;
        this.own = own;
        this.codes = codes;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    @Override
    public Optional<List<FreeTime>> times(String service, LocalDate first, LocalDate last) {
        return centres.receiving(service).map(centre -> calendars
                .of(centre.unit())
                .map(calendar -> free.on(calendar, first, last))
                .orElseGet(List::of));
    }

    @Override
    public Held hold(Wanted wanted) {
        return transaction.run(status -> taking.hold(wanted));
    }

    @Override
    public Booked book(String hold, Wishes wishes) {
        return tokens.read(hold)
                .map(token -> transaction.run(status -> taking.book(token, wishes)))
                .orElseGet(Booked.NoHold::new);
    }

    @Override
    public Booked book(Wanted wanted, Wishes wishes) {
        return transaction.run(status -> taking.book(wanted, wishes));
    }

    @Override
    public CodeKeys keys(Receipt code) {
        return codes.of(code);
    }

    @Override
    public Optional<Appointment> find(CodeKeys keys) {
        return own.find(keys);
    }

    @Override
    public Changed move(CodeKeys keys, Instant start) {
        return transaction.run(status -> own.move(keys, start, status::setRollbackOnly));
    }

    @Override
    public Changed cancel(CodeKeys keys) {
        return transaction.run(status -> own.cancel(keys));
    }

    @Override
    public boolean wish(CodeKeys keys, Wishes wishes) {
        return transaction.run(status -> own.wish(keys, wishes));
    }
}
