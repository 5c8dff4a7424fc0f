package se.fyren.directory.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
                    throw refuse(parameter, "unsupported", "Left out: the directory cannot be filtered by this");
                });
        String format = request.getParameter("format");
        if (format != null && !format.equals("json")) {
            throw refuse("format", "unsupported", "json");
        }
    }

    /** What to throw for a parameter that cannot be used; the text says what would be right. */
    static InvalidFields refuse(String parameter, String code, String text) {
        return new InvalidFields(List.of(new FieldError(parameter, code, text)));
    }
}
