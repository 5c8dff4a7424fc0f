package se.fyren.booking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.booking.Kind;
import se.fyren.booking.Wanted;
import se.fyren.web.Codes;
import se.fyren.web.InvalidFields;
import se.fyren.web.Problem.FieldError;

/** Which time is wanted, as the contract has it. */
record WantedJson(
        @Nullable String service,

        @Schema(format = "date-time") @Nullable String start,

        @Schema(allowableValues = {"phone", "video", "visit"}) @Nullable
        String kind) {

    /** Later ones, and those of an earlier century, are mistakes; a database knows no year of nine digits. */
    static final int LAST_YEAR = 2999;

    private static final int FIRST_YEAR = 2000;

    @Override
    public String toString() {
        return "WantedJson[…]";
    }

    /** What it says; refused by name where it says less. */
    Wanted read() {
        Optional<Instant> read = moment(start);
        Optional<Kind> asked = Arrays.stream(Kind.values())
                .filter(one -> Codes.of(one).equals(kind))
                .findFirst();
        List<FieldError> errors = new ArrayList<>();
        if (service == null) {
            errors.add(notReceiving());
        }
        if (read.isEmpty()) {
            errors.add(notATime());
        }
        if (asked.isEmpty()) {
            errors.add(new FieldError("/kind", "unknown-word", "phone, video or visit"));
        }
        if (service == null || !errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Wanted(service, read.orElseThrow(), asked.orElseThrow());
    }

    /** The moment, written with an offset from UTC; empty where it is none. */
    static Optional<Instant> moment(@Nullable String written) {
        try {
            return Optional.ofNullable(written)
                    .map(OffsetDateTime::parse)
                    .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    static FieldError notATime() {
        return new FieldError("/start", "not-a-time", "A moment is written like 2026-11-23T10:00+01:00");
    }

    static FieldError notReceiving() {
        return new FieldError("/service", "not-receiving", "Not a service to whose centre can be written here");
    }
}
