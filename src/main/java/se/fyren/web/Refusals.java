package se.fyren.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.web.Problem.Code;
import se.fyren.web.Problem.FieldError;
import tools.jackson.databind.json.JsonMapper;

/** Answers a refusal as whoever asked can read it: a page to a person, a problem to a program. */
@Component
final class Refusals {

    private final Pages pages;
    private final Languages languages;
    private final WayOut wayOut;
    private final List<Unsent.Forms> forms;
    private final JsonMapper json;

    Refusals(Pages pages, Languages languages, WayOut wayOut, List<Unsent.Forms> forms, JsonMapper json) {
        this.pages = pages;
        this.languages = languages;
        this.wayOut = wayOut;
        this.forms = forms;
        this.json = json;
    }

    /** Refuses before any controller, perhaps even Spring, has been reached. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Code code) throws IOException {
        ResponseEntity<byte[]> answer = answer(request, code, List.of());
        response.setStatus(answer.getStatusCode().value());
        Pages.unlist(response);
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        byte[] body = answer.getBody();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }

    /** The refusal as an answer. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, Code code, List<FieldError> errors) {
        ResponseEntity<byte[]> said = isForProgram(asked(request))
                ? ResponseEntity.status(code.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(json.writeValueAsBytes(Problem.of(code, errors)))
                : page(request, code);
        return ResponseEntity.status(said.getStatusCode())
                .headers(said.getHeaders())
                .headers(more -> waiting(code).ifPresent(wait -> more.set(HttpHeaders.RETRY_AFTER, wait)))
                .header(Pages.ROBOTS, Pages.UNLISTED)
                .body(said.getBody());
    }

    /** Neither what was no fault of who wrote nor a page that is theirs no longer loses them anything. */
    private ResponseEntity<byte[]> page(HttpServletRequest request, Code code) {
        boolean isOurs = code.status().is5xxServerError();
        Optional<Unsent> unsent =
                isOurs || code == Code.BUSY || code == Code.NOT_FOUND ? unsent(request) : Optional.empty();
        String what = isOurs && unsent.isPresent() ? "kept" : what(code);
        return pages.answer(code.status(), "web/error", page(request), Map.of("what", what, "unsent", unsent));
    }

    /** The form that was sent; empty where nothing was, or its address was not the one that takes it. */
    private Optional<Unsent> unsent(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getQueryString() == null
                ? forms.stream().flatMap(one -> one.sent(request).stream()).findFirst()
                : Optional.empty();
    }

    /** How long to wait before asking again, in seconds. */
    private static Optional<String> waiting(Code code) {
        return code == Code.BUSY ? Optional.of("60") : Optional.empty();
    }

    /** Whether a program, and not a person, asks for what lies at the path. */
    static boolean isForProgram(String path) {
        return path.startsWith("/api/") || path.equals("/hsds") || path.startsWith("/hsds/");
    }

    /**
     * The path that was asked for, decoded, also where the server sent the request on to the error page. As it was
     * written where the server could not decode it, and empty where it could not even read it.
     */
    private static String asked(HttpServletRequest request) {
        return Stream.of(
                        request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH),
                        request.getServletPath(),
                        request.getRequestURI())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Page page(HttpServletRequest request) {
        String[] parts = asked(request).split("/", 3);
        Texts texts = parts.length < 2
                ? languages.swedish()
                : languages.in(parts[1]).orElseGet(() -> languages
                        .in(languages
                                .preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                                .code())
                        .orElseGet(languages::swedish));
        // Perhaps before Spring knows who asks.
        return wayOut.from(pages.page(texts, ""), request);
    }

    private static String what(Code code) {
        return switch (code) {
            // Such a page is read after a form, and cannot be opened by itself.
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case TOO_LARGE -> "too-large";
            case CROSS_SITE -> "cross-site";
            case BUSY -> "busy";
            case INVALID,
                    JSON_MALFORMED,
                    IDEMPOTENCY_KEY_WEAK,
                    IDEMPOTENCY_KEY_REUSED,
                    RECEIPT_MISTYPED,
                    RECEIPT_MISSING,
                    TAKEN,
                    TIME_BEGUN,
                    NOT_ACCEPTABLE,
                    UNSUPPORTED_TYPE,
                    BROKEN,
                    STOPPING -> "other";
        };
    }
}
