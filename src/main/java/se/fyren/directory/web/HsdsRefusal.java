package se.fyren.directory.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered, as a problem (RFC 9457) with a stable code. */
final class HsdsRefusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private HsdsRefusal(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    /** There is no record with the id. */
    static HsdsRefusal notFound() {
        return new HsdsRefusal(
                HttpStatus.NOT_FOUND, problem(HttpStatus.NOT_FOUND, "not-found", "There is no such record."));
    }

    /** A query parameter has a value that is refused. */
    static HsdsRefusal ofParameter(String parameter, String code, String text) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-parameter", text);
        problem.setProperty("errors", List.of(Map.of("field", parameter, "code", code, "text", text)));
        return new HsdsRefusal(HttpStatus.BAD_REQUEST, problem);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String text) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setProperty("code", code);
        return problem;
    }
}
