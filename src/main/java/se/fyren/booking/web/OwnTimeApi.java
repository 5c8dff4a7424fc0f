package se.fyren.booking.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.booking.Appointment;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.BookingDesk.Changed;
import se.fyren.booking.CodeKeys;
import se.fyren.sealing.Receipt;
import se.fyren.web.Codes;
import se.fyren.web.InvalidFields;
import se.fyren.web.NotFound;
import se.fyren.web.Problem.Code;
import se.fyren.web.Refused;

/** One's own time for programs: {@code /api/bookings} with {@code Authorization: Booking …}, as the public contract has it. */
@RestController
class OwnTimeApi {

    private static final String PATH = "/api/bookings";
    private static final Pattern SCHEME = Pattern.compile("(?i)Booking(?: +|$)");

    private final BookingDesk desk;
    private final CalendarFile calendar;

    OwnTimeApi(BookingDesk desk, CalendarFile calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    /** To when it is moved. */
    record MoveJson(@Nullable String start) {
        @Override
        public String toString() {
            return "MoveJson[…]";
        }
    }

    /** A booked time. */
    record OwnJson(String start, int minutes, String kind) {

        static OwnJson of(Appointment time) {
            return new OwnJson(
                    TimeJson.written(time.start().toOffsetDateTime()), time.minutes(), Codes.of(time.kind()));
        }

        @Override
        public String toString() {
            return "OwnJson[…]";
        }
    }

    @GetMapping(PATH)
    @SecurityRequirement(name = "booking")
    OwnJson time(HttpServletRequest request) {
        return OwnJson.of(desk.find(keys(request)).orElseThrow(NotFound::new));
    }

    @PatchMapping(PATH)
    @SecurityRequirement(name = "booking")
    OwnJson move(@RequestBody MoveJson to, HttpServletRequest request) {
        CodeKeys keys = keys(request);
        return switch (desk.move(
                keys, WantedJson.moment(to.start).orElseThrow(() -> new InvalidFields(WantedJson.notATime())))) {
            case Changed.To moved -> OwnJson.of(moved.appointment());
            case Changed.Taken taken -> throw new TakenTime(taken.nearest());
            case Changed.Begun begun -> throw new Refused(Code.TIME_BEGUN);
            case Changed.NotThere nothing -> throw new NotFound();
            case Changed.Cancelled cancelled -> throw new NotFound();
        };
    }

    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirement(name = "booking")
    void cancel(HttpServletRequest request) {
        Changed changed = desk.cancel(keys(request));
        if (changed instanceof Changed.Begun) {
            throw new Refused(Code.TIME_BEGUN);
        }
        if (changed instanceof Changed.NotThere) {
            throw new NotFound();
        }
    }

    @GetMapping(path = PATH + "/calendar.ics", produces = "text/calendar")
    @SecurityRequirement(name = "booking")
    ResponseEntity<byte[]> calendar(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            HttpServletRequest request) {
        CodeKeys keys = keys(request);
        Appointment time = desk.find(keys).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
                .body(calendar.of(time, keys.calendarId(), language).getBytes(StandardCharsets.UTF_8));
    }

    private CodeKeys keys(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !SCHEME.matcher(header).lookingAt()) {
            throw new Refused(Code.RECEIPT_MISSING);
        }
        return switch (Receipt.read(SCHEME.matcher(header).replaceFirst(""))) {
            case Receipt.Reading.Read read -> desk.keys(read.receipt());
            case Receipt.Reading.WrongLength wrong -> throw new Refused(Code.RECEIPT_MISTYPED);
            case Receipt.Reading.NotDigits wrong -> throw new Refused(Code.RECEIPT_MISTYPED);
            case Receipt.Reading.Mistyped wrong -> throw new Refused(Code.RECEIPT_MISTYPED);
        };
    }
}
