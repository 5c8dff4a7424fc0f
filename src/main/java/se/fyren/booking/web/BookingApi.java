package se.fyren.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.BookingDesk.Booked;
import se.fyren.booking.BookingDesk.Held;
import se.fyren.booking.Wishes;
import se.fyren.web.InvalidFields;
import se.fyren.web.Problem.Code;
import se.fyren.web.Problem.FieldError;
import se.fyren.web.Rations;
import se.fyren.web.Refused;

/** Holding and booking for programs: {@code /api/bookings}, as the public contract has it. */
@RestController
class BookingApi {

    private final BookingDesk desk;
    private final Rations rations;
    private final Clock clock;

    BookingApi(BookingDesk desk, Rations rations, Clock clock) {
        this.desk = desk;
        this.rations = rations;
        this.clock = clock;
    }

    /** What books the time, and until when it is held. */
    record HeldJson(String hold, OffsetDateTime until) {
        @Override
        public String toString() {
            return "HeldJson[…]";
        }
    }

    /** What is booked: what is held, or a time by itself. */
    record BookJson(
            @Nullable String hold,
            @Nullable String service,
            @Nullable String start,
            @Nullable String kind) {
        @Override
        public String toString() {
            return "BookJson[…]";
        }
    }

    /** What to come back with. */
    record CodeJson(String code) {
        @Override
        public String toString() {
            return "CodeJson[…]";
        }
    }

    @PostMapping("/api/bookings/holds")
    @ResponseStatus(HttpStatus.CREATED)
    HeldJson hold(@RequestBody WantedJson wanted, HttpServletRequest request) {
        ration(request);
        return switch (desk.hold(wanted.read())) {
            case Held.Now now ->
                new HeldJson(
                        now.hold().token(),
                        now.hold().until().atZone(clock.getZone()).toOffsetDateTime());
            case Held.Taken taken -> throw new TakenTime(taken.nearest());
            case Held.NotReceiving no -> throw new InvalidFields(WantedJson.notReceiving());
        };
    }

    @PostMapping("/api/bookings")
    @ResponseStatus(HttpStatus.CREATED)
    CodeJson book(@RequestBody BookJson book, HttpServletRequest request) {
        return switch (booked(book, request)) {
            case Booked.With with -> new CodeJson(with.code().written());
            case Booked.Taken taken -> throw new TakenTime(taken.nearest());
            case Booked.NotReceiving no -> throw new InvalidFields(WantedJson.notReceiving());
            case Booked.NoHold no -> throw new InvalidFields(notAHold("Nothing that holding a time has answered"));
        };
    }

    /** What is held took its ration when it was held. */
    private Booked booked(BookJson book, HttpServletRequest request) {
        if (book.hold == null) {
            ration(request);
            return desk.book(new WantedJson(book.service, book.start, book.kind).read(), Wishes.NONE);
        }
        if (book.service != null || book.start != null || book.kind != null) {
            throw new InvalidFields(notAHold("What is held says by itself which time it is; leave out the others"));
        }
        return desk.book(book.hold, Wishes.NONE);
    }

    private static FieldError notAHold(String text) {
        return new FieldError("/hold", "not-a-hold", text);
    }

    private void ration(HttpServletRequest request) {
        if (!rations.allows(request)) {
            throw new Refused(Code.BUSY);
        }
    }
}
