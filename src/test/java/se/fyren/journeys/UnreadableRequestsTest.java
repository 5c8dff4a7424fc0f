package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server cannot read, and so never hands on to Fyren, is refused in Fyren's way all the same. */
@Journey
class UnreadableRequestsTest {

    private static final List<String> HEADERS = List.of(
            "Cache-Control: no-store",
            "Content-Security-Policy: default-src 'none';",
            "Referrer-Policy: no-referrer",
            "X-Content-Type-Options: nosniff");

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '~',
            value = {
                "GET /api/planted%00 400 invalid",
                "GET /api/planted%2fplanted 400 invalid",
                "GET /api/planted%zz 400 invalid",
                "GET /api/planted\\planted 400 invalid",
                "GET /api/planted|<planted> 404 not-found",
                "GET /api/guide?planted={planted} 405 method-not-allowed",
                "TRACE /api/guide 405 method-not-allowed",
                "PLANTED /api/guide 405 method-not-allowed"
            })
    void aProgramGetsAProblem(String method, String target, int status, String code, Caller program)
            throws IOException {
        String answer = program.writes(method + " " + target + " HTTP/1.1\r\nHost: planted\r\nX-Planted: planted\r\n"
                + "Connection: close\r\n\r\n");

        isOurs(answer, status);
        assertThat(answer)
                .contains("Content-Type: application/problem+json", "\"code\":\"" + code + "\"")
                .doesNotContain("<h1>");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET /sv/planted%00 HTTP/1.1\r\nHost: planted\r\nConnection: close\r\n\r\n",
                "GET /planted\u00e5 HTTP/1.1\r\nHost: planted\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: planted planted\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / PLANTED/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: planted\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: planted\r\nTransfer-Encoding: planted\r\n\r\n",
                "POST /sv/answer HTTP/1.1\r\nHost: planted\r\nContent-Length: planted\r\n\r\n",
                "GET /sv/ HTTP/1.1\r\nHost: planted\r\nPlanted\r\n\r\n",
                "CONNECT planted:443 HTTP/1.1\r\nHost: planted:443\r\nConnection: close\r\n\r\n",
                "planted\r\n\r\n",
                "\u0016\u0003\u0001planted\r\n\r\n"
            })
    void aPersonGetsAPage(String request, Caller program) throws IOException {
        String answer = program.writes(request);

        isOurs(answer, 400);
        assertThat(answer).contains("Content-Type: text/html;charset=utf-8", "<h1>", "112");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/sv/, text/html;charset=utf-8", "/api/guide, application/problem+json"})
    void headersThatAreTooLargeAreRefused(String path, String type, Caller program) throws IOException {
        String answer = program.writes("GET " + path + " HTTP/1.1\r\nHost: planted\r\nX-Planted: "
                + "planted".repeat(1200) + "\r\nConnection: close\r\n\r\n");

        isOurs(answer, 400);
        assertThat(answer).contains("Content-Type: " + type);
    }

    private static void isOurs(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .doesNotContainIgnoringCase("planted", "tomcat", "exception");
        assertThat(HEADERS).allSatisfy(header -> assertThat(answer).containsOnlyOnce(header));
    }
}
