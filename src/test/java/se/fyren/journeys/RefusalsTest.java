package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large, of a wrong kind, from another site or not there is refused, as whoever asked can read it. */
@Journey
class RefusalsTest {

    private static final int MOST = 128 * 1024;

    @ParameterizedTest(name = "{0}")
    @ValueSource(booleans = {true, false})
    void aBodyOverTheLimitIsTooLargeWhetherItsLengthIsToldOrNot(boolean told, Caller program) {
        HttpResponse<String> json = posts(program, told, "/api/guide", Caller.JSON, "{" + " ".repeat(MOST) + "}");
        HttpResponse<String> form = posts(program, told, "/sv/answer", Caller.FORM, "age=" + "9".repeat(MOST));

        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json.body()).contains("\"code\":\"too-large\"");
        assertThat(form.statusCode()).isEqualTo(413);
        assertThat(form.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(form.body()).contains("<h1>").doesNotContain("9999");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(booleans = {true, false})
    void aBodyAtTheLimitIsRead(boolean told, Caller program) {
        assertThat(posts(program, told, "/api/guide", Caller.JSON, "{" + " ".repeat(MOST - 2) + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatNoAddressTakesIsNotReadWhole(Caller program) {
        HttpResponse<String> manyWords =
                program.posts("/api/guide", Caller.JSON, "{\"situations\": [" + "\"\",".repeat(30_000) + "\"\"]}");

        assertThat(manyWords.statusCode()).isEqualTo(400);
        assertThat(manyWords.body()).hasSizeLessThan(1_000).contains("/situations");
    }

    @Test
    void answersInAnAddressAreNotTaken(Caller program) {
        HttpResponse<String> answer = program.posts("/sv/answer?age=25&municipality=0180", Caller.FORM, "");

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void anotherKindOfBodyIsNotTaken(Caller program) {
        assertThat(program.posts("/api/guide", Caller.FORM, "age=25").statusCode())
                .isEqualTo(415);
        assertThat(program.posts("/api/guide", "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(program.posts("/sv/answer", Caller.JSON, "{}").statusCode()).isEqualTo(415);
        assertThat(program.gets("/api/guide").statusCode()).isEqualTo(405);
        assertThat(program.gets("/api/guide").body()).contains("\"code\":\"method-not-allowed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/cbor"})
    void anotherKindOfAnswerIsNotGiven(String kind, Caller program) {
        assertThat(program.posts("/api/guide", kind, "{}").statusCode()).isEqualTo(415);
        assertThat(program.asks("{}", "Accept", kind).statusCode()).isEqualTo(406);
        assertThat(program.asks("{}", "Accept", kind + ", */*").headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    @ParameterizedTest(name = "{0}: {1} answers {2}")
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-origin, 303",
        "Origin, https://elsewhere.example, 403",
        "Origin, null, 403",
        "Origin, own, 303",
        "Accept, */*, 403",
    })
    void whereStaffAreSignedInTheBrowserMustSayThatThePageIsOurs(
            String header, String value, int status, Site site, Caller program) {
        String said = value.equals("own") ? site.origin().toString() : value;

        assertThat(program.posts("/sv/staff/sign-out", Caller.FORM, "", header, said)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1} answers {2}")
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://elsewhere.example, 403",
        "Origin, http://localhost.elsewhere.example, 403",
        "Origin, null, 200",
        "Origin, own, 200",
        "Accept, */*, 200",
    })
    void aPostIsTakenFromOurOwnPagesAndFromPrograms(
            String header, String value, int status, Site site, Caller program) {
        String said = value.equals("own") ? site.origin().toString() : value;

        assertThat(program.posts("/sv/answer", Caller.FORM, "role=relative", header, said)
                        .statusCode())
                .isEqualTo(status);
        assertThat(program.asks("{}", header, said).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/tlh/", "/tlh", "/sv/nowhere", "/sv/answer/x", "/texts/tlh.xlf", "/nowhere.html", "/favicon.ico"
            })
    void aPageThatIsNotThereIsAPage(String path, Caller program) {
        HttpResponse<String> answer = program.gets(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).startsWith("<!doctype html>").contains("112").doesNotContain("nowhere", "tlh");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/%61pi/nowhere",
                "/api;x/nowhere",
                "/api;x=y/nowhere;z",
                "/sv/../api/nowhere",
                "//api/nowhere",
                "/hsds/nowhere",
                "/hsd%73/nowhere",
                "/hsds;x"
            })
    void whatIsAskedOfAnApiIsRefusedAsAProblemHoweverItIsWritten(String path, Caller program) throws IOException {
        String answer =
                program.writes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://elsewhere.example"
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403").contains("Content-Type: application/problem+json");
    }

    private static HttpResponse<String> posts(Caller program, boolean told, String path, String type, String body) {
        return told ? program.posts(path, type, body) : program.postsInPieces(path, type, body);
    }
}
