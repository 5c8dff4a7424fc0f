package se.fyren.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** How the API refuses. */
@RestControllerAdvice(assignableTypes = HsdsController.class)
class HsdsErrors {

    private static final Set<String> UNSUPPORTED = Set.of("modified_after", "postcode", "proximity");

    /** The standard's filters that the facts cannot answer are refused: ignored, they would seem to have been used. */
    @ModelAttribute
    void refuseWhatCannotBeAnswered(HttpServletRequest request) {
        request.getParameterMap().keySet().stream()
                .filter(UNSUPPORTED::contains)
                .sorted()
                .findFirst()
                .ifPresent(parameter -> {
                    throw HsdsRefusal.ofParameter(
                            parameter, "unsupported", "The directory cannot be filtered by " + parameter + ".");
                });
        String format = request.getParameter("format");
        if (format != null && !format.equals("json")) {
            throw HsdsRefusal.ofParameter("format", "unsupported", "The format is json.");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(HsdsRefusal refusal) {
        return ResponseEntity.of(refusal.getBody()).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return refused(HsdsRefusal.ofParameter(
                mistyped.getName(), "mistyped", "The value is not of the kind that this parameter takes."));
    }
}
