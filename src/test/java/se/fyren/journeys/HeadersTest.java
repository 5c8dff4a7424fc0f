package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer, be it a page, JSON or a refusal, says what must not be done with it, and nothing about the server. */
@Journey
class HeadersTest {

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @CsvSource({
        "GET, /, 302, -",
        "GET, /sv, 301, -",
        "GET, /sv/, 200, -",
        "GET, /sv/facts, 200, -",
        "GET, /sv/texts, 200, -",
        "GET, /texts/en.xlf, 200, -",
        "GET, /sv/answer, 303, -",
        "POST, /sv/answer, 200, role=relative",
        "POST, /sv/answer, 400, age=abc",
        "GET, /sv/nowhere, 404, -",
        "GET, /tlh/, 404, -",
        "GET, /sv/back, 200, -",
        "GET, /sv/messages, 200, -",
        "GET, /sv/close, 303, -",
        "GET, /sv/staff, 303, -",
        "GET, /sv/staff/account, 303, -",
        "GET, /de/staff, 404, -",
        "POST, /sv/staff/sign-in, 403, name=x",
        "GET, /up, 200, -",
        "GET, /error, 404, -",
        "GET, /api/openapi.json, 200, -",
        "GET, /api/guide, 405, -",
        "POST, /api/guide, 415, role=relative",
        "GET, /hsds/services, 200, -",
        "GET, /hsds/nothing, 404, -",
    })
    void everyAnswerCarriesThem(String method, String path, int status, String form, Caller program) {
        HttpResponse<String> answer = program.sends(
                method,
                path,
                form.equals("-") ? BodyPublishers.noBody() : BodyPublishers.ofString(form),
                "Content-Type",
                Caller.FORM);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        boolean listed =
                (status < 400 || path.equals("/sv/answer")) && !path.matches("/sv/(staff.*|back|messages|close)");
        assertThat(String.join(",", answer.headers().allValues("X-Robots-Tag")))
                .contains("noarchive")
                .matches(all -> all.contains("noindex") != listed);
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .contains("require-trusted-types-for 'script'; trusted-types ")
                .doesNotContain("unsafe", "http:", "https:", "*")
                .matches(policy -> policy.contains("'self'; connect-src 'self'") == isOfAConversation(path));
        assertThat(answer.headers().firstValue("Set-Cookie").isPresent()).isEqualTo(path.endsWith("/close"));
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "strict-transport-security", "etag", "last-modified");
    }

    /** There a browser fetches what seals. */
    private static boolean isOfAConversation(String path) {
        return path.matches("/sv/(back|messages|close)");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
