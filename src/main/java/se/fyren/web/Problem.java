package se.fyren.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Fel: an answer that says what was wrong, as RFC 9457 writes it. It never repeats what someone wrote.
 *
 * @param type always {@code about:blank}; the code tells
 * @param code stable; each stands in {@code docs/errors.md}
 * @param errors the fields to blame, empty where none is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"type", "title", "status", "code"})
public record Problem(String type, String title, int status, Code code, List<FieldError> errors) {

    /**
     * Fältfel: one field that cannot be used.
     *
     * @param field a JSON pointer into the body, or a query parameter's name
     * @param text what would be right, in English
     */
    public record FieldError(String field, String code, String text) {}

    /** Every problem that Fyren answers with. */
    public enum Code {
        INVALID(HttpStatus.BAD_REQUEST, "Something in the request cannot be used"),
        JSON_MALFORMED(HttpStatus.BAD_REQUEST, "The body is not the JSON object that this address takes"),
        IDEMPOTENCY_KEY_WEAK(HttpStatus.BAD_REQUEST, "Idempotency-Key must be a UUID of version 4"),
        RECEIPT_MISTYPED(HttpStatus.BAD_REQUEST, "The receipt, or the code, is mistyped; its last digit tells"),
        RECEIPT_MISSING(HttpStatus.UNAUTHORIZED, "Authorization: Receipt, or Booking, is missing"),
        CROSS_SITE(HttpStatus.FORBIDDEN, "Requests from other sites' pages are not taken"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
        METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "This address does not answer in that form"),
        TAKEN(HttpStatus.CONFLICT, "The time is not free; times tells those nearest to it"),
        TIME_BEGUN(HttpStatus.CONFLICT, "The time has begun, and can neither be moved nor cancelled"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this address takes"),
        UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address does not take that kind of body"),
        IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key came with another request"),
        BUSY(
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many new conversations or bookings at once from one place; wait a minute"),
        BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
        STOPPING(HttpStatus.SERVICE_UNAVAILABLE, "Fyren is stopping; ask again in a while");

        private final HttpStatus status;
        private final String title;

        Code(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        /** What Spring or Tomcat means by the status; what they cannot read is the asker's to mend. */
        static Code of(HttpStatusCode status) {
            return switch (HttpStatus.resolve(status.value())) {
                case NOT_FOUND -> NOT_FOUND;
                case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
                case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
                case CONTENT_TOO_LARGE -> TOO_LARGE;
                case UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED_TYPE;
                case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> INVALID;
                case SERVICE_UNAVAILABLE -> STOPPING;
                case null, default -> status.is4xxClientError() ? INVALID : BROKEN;
            };
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String title() {
            return title;
        }

        public HttpStatus status() {
            return status;
        }
    }

    /** The problem with the code, and the fields to blame. */
    public static Problem of(Code code, List<FieldError> errors) {
        return new Problem("about:blank", code.title, code.status.value(), code, List.copyOf(errors));
    }

    /** The problem as an answer. */
    public static ResponseEntity<Problem> answer(Code code, FieldError... errors) {
        return ResponseEntity.status(code.status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(code, List.of(errors)));
    }
}
