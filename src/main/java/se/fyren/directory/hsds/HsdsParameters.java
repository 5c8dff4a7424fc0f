package se.fyren.directory.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.fyren.web.InvalidFields;
import se.fyren.web.Problem.FieldError;

/** The standard's filters that the facts cannot answer are refused: ignored, they would seem to have been followed. */
@ControllerAdvice(assignableTypes = HsdsController.class)
class HsdsParameters {

    private static final Set<String> UNSUPPORTED = Set.of("modified_after", "postcode", "proximity");

    @ModelAttribute
    void refuseWhatCannotBeAnswered(HttpServletRequest request) {
        request.getParameterMap().keySet().stream()
                .filter(UNSUPPORTED::contains)
                .sorted()
                .findFirst()
                .ifPresent(parameter -> {
                    throw new InvalidFields(new FieldError(
                            parameter, "unsupported", "Left out: the directory cannot be filtered by this"));
                });
        String format = request.getParameter("format");
        if (format != null && !format.equals("json")) {
            throw new InvalidFields(new FieldError("format", "unsupported", "json"));
        }
    }
}
