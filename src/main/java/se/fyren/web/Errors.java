package se.fyren.web;

import gg.jte.TemplateException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.fyren.web.Problem.Code;
import se.fyren.web.Problem.FieldError;

/** Turns what went wrong into an answer that says so, and nothing of what someone wrote. */
@RestController
@RestControllerAdvice
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Refusals refusals;

    Errors(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notFound(NotFound nothing, HttpServletRequest request) {
        return refusals.answer(request, Code.NOT_FOUND, List.of());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return refusals.answer(request, refused.code(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> invalid(InvalidFields wrong, HttpServletRequest request) {
        return refusals.answer(request, Code.INVALID, wrong.errors());
    }

    /** A parameter's value is of another kind than it takes; in the path it makes an address of nothing. */
    @ExceptionHandler
    ResponseEntity<byte[]> mistyped(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return refusals.answer(request, Code.NOT_FOUND, List.of());
        }
        FieldError blamed = new FieldError(wrong.getName(), "mistyped", "Not of the kind that this parameter takes");
        return refusals.answer(request, Code.INVALID, List.of(blamed));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException body, HttpServletRequest request) {
        List<FieldError> errors = StrictJson.blame(body.getCause());
        return refusals.answer(request, errors.isEmpty() ? Code.JSON_MALFORMED : Code.INVALID, errors);
    }

    /** An address's words that the server could not read. */
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(InvalidParameterException query, HttpServletRequest request) {
        return refusals.answer(request, Code.of(HttpStatusCode.valueOf(query.getErrorCode())), List.of());
    }

    /** Whoever asked has gone; there is nobody to answer and nothing to log. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ResponseEntity<byte[]> anything(Exception wrong, HttpServletRequest request) {
        Code code = wrong instanceof ErrorResponse response ? Code.of(response.getStatusCode()) : Code.BROKEN;
        if (code == Code.BROKEN) {
            // The message may repeat what someone wrote; the kind and the place do not.
            Throwable origin =
                    wrong instanceof TemplateException && wrong.getCause() != null ? wrong.getCause() : wrong;
            LOG.error("{} at {}", origin.getClass().getName(), place(origin));
        }
        return refusals.answer(request, code, List.of());
    }

    /** What the server itself refuses before any controller is reached. */
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return refusals.answer(
                request,
                status instanceof Integer number ? Code.of(HttpStatusCode.valueOf(number)) : Code.NOT_FOUND,
                List.of());
    }

    private static String place(Throwable wrong) {
        StackTraceElement[] trace = wrong.getStackTrace();
        return trace.length == 0 ? "an unknown place" : String.valueOf(trace[0]);
    }
}
