package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.directory.Need;
import se.fyren.web.Language;
import se.fyren.web.Languages;

/** A page comes with the first packets of a connection, headers and all, also where the net is poor. */
@Journey
class WeightTest {

    private static final int FIRST_PACKETS = 14_000;

    private static final String EVERYTHING = Arrays.stream(Need.values())
            .map(need -> "&situations=" + need.code())
            .collect(Collectors.joining("", "role=relative", ""));

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void theFirstPageIsLight(String language, Caller program) throws IOException {
        int bytes = program.weighs("GET", "/" + language + "/", "");

        System.out.printf("Weight of the first page in %s: %d bytes%n", language, bytes);
        assertThat(bytes).isBetween(1000, FIRST_PACKETS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void theLongestAnswerIsLight(String language, Caller program) throws IOException {
        int bytes = program.weighs("POST", "/" + language + "/answer", EVERYTHING);

        System.out.printf("Weight of the longest answer in %s: %d bytes%n", language, bytes);
        assertThat(bytes).isBetween(1000, FIRST_PACKETS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void thePageToWriteOnIsLight(String language, Caller program) throws IOException {
        int bytes = program.weighs("POST", "/" + language + "/write", "service=mika-sthlm");

        System.out.printf("Weight of the page to write on in %s: %d bytes%n", language, bytes);
        assertThat(bytes).isBetween(1000, FIRST_PACKETS);
    }

    @Test
    void thePageToWriteOnIsOneRequestUntilSomebodyWrites(Visitors visitors) {
        Visitor person = visitors.onAPhone();
        PublicPage.named("a form to write in").openedBy(person);
        int before = person.requests().size();
        person.page().reload();

        assertThat(person.requests()).hasSize(before + 1);
        person.page()
                .waitForRequest(
                        "**/seal/hpke.js", () -> person.page().locator("#text").focus());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "br, gzip ,deflate | true",
                "gzip;q=1.0, *;q=0.5 | true",
                "br ; q=1, gzip ; q=0.001 | true",
                "gzip;q=0 | false",
                "gzip; Q=0.000 | false",
                "xgzip | false",
                "gzipped, br | false",
                "identity | false",
                "* | false",
                "'' | false"
            })
    void thePressedPageIsPackedForThoseWhoCanUnpackIt(String accepted, boolean packed, Caller program) {
        HttpResponse<String> answer = program.gets("/sv/", "Accept-Encoding", accepted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packed);
        assertThat(answer.headers().firstValue("Vary"))
                .hasValueSatisfying(names -> assertThat(names).containsIgnoringCase("Accept-Encoding"));
        assertThat(answer.body().contains("<!doctype html>")).isNotEqualTo(packed);
    }

    static List<String> languages() throws IOException {
        return new Languages().all().stream().map(Language::code).toList();
    }
}
