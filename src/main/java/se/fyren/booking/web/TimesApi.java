package se.fyren.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.booking.BookingDesk;
import se.fyren.web.Fields;
import se.fyren.web.InvalidFields;
import se.fyren.web.NotFound;
import se.fyren.web.Problem.FieldError;

/** Free times for programs: {@code /api/services/{service}/times}, as the public contract has it. */
@RestController
class TimesApi {

    private static final int MOST_DAYS = 31;
    private static final int FOUR_WEEKS = 28;

    private final BookingDesk desk;
    private final Clock clock;

    TimesApi(BookingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** From today, and for four weeks, where it is not said. */
    @GetMapping(path = "/api/services/{service}/times", produces = MediaType.APPLICATION_JSON_VALUE)
    List<TimeJson> times(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate first = day("from", from, LocalDate.now(clock), errors);
        LocalDate last = day("to", to, first.plusDays(FOUR_WEEKS - 1L), errors);
        if (errors.isEmpty() && (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS)) {
            errors.add(new FieldError("to", "out-of-range", "From the first day on, and at most 31 days in all"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return desk.times(service, first, last).orElseThrow(NotFound::new).stream()
                .map(TimeJson::of)
                .toList();
    }

    private static LocalDate day(String name, @Nullable String written, LocalDate otherwise, List<FieldError> errors) {
        if (written == null) {
            return otherwise;
        }
        return Fields.day(written)
                .filter(day -> day.getYear() <= WantedJson.LAST_YEAR)
                .orElseGet(() -> {
                    errors.add(new FieldError(name, "not-a-day", "A day is written YYYY-MM-DD"));
                    return otherwise;
                });
    }
}
