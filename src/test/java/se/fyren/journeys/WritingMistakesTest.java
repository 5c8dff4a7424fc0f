package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is not taken comes back as it was typed, and no address holds any of it. */
@Journey
class WritingMistakesTest {

    private static final Pattern DIGITS = Pattern.compile("(?:\\d{5} ){4}\\d{5}");

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "' \n\t', ' \n\t', Skriv något först.",
        "'en', 'en', Det är för långt.",
        "'så\u0007 här', 'så här', Några tecken gick inte att läsa"
    })
    void aTextThatIsNotTakenComesBackAsItWasTyped(String typed, String kept, String told, Caller program) {
        String text = typed.equals("en") ? "ö".repeat(10_001) : typed;

        HttpResponse<String> answer = sends(program, "service=mika-sthlm&text=" + written(text));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(told, "aria-invalid=\"true\"", "name=\"service\" value=\"mika-sthlm\"")
                .contains(typed.equals("en") ? text : ">\n" + kept + "</textarea>");
    }

    @Test
    void theLongestTextThereIsIsTaken(Caller program) {
        assertThat(sends(program, "service=kast-sthlm&text=" + written("😀".repeat(10_000)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameFormIsOneThreadAndWithAnotherTextNone(Caller program) {
        String once = "&once=" + UUID.randomUUID();
        String first = number(sends(program, "service=mika-sthlm&text=en+g%C3%A5ng" + once));

        assertThat(number(sends(program, "service=mika-sthlm&text=en+g%C3%A5ng" + once)))
                .isEqualTo(first);
        HttpResponse<String> other = sends(program, "service=mika-sthlm&text=annat" + once);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("Något är redan skickat härifrån.", "annat</textarea>");
        assertThat(other.body()).doesNotContain(once.substring("&once=".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evonhuset", "nobody", "", "nmt-line"})
    void whereNobodyReceivesOneIsToldSoAndKeepsTheText(String service, Caller program) {
        for (String path : new String[] {"/sv/write", "/sv/sent"}) {
            HttpResponse<String> answer =
                    program.posts(path, Caller.FORM, "service=" + service + "&text=Det+h%C3%A4r+skrev+jag");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Det går inte att skriva dit just nu", "Det här skrev jag</textarea>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/write", "/sv/sent"})
    void noAddressSaysToWhomOrWhat(String path, Caller program) {
        assertThat(program.gets(path).statusCode()).isEqualTo(303);
        assertThat(program.gets(path).headers().firstValue("Location")).contains("/sv/");
        assertThat(program.posts(path, Caller.FORM, "service=mika-sthlm&text=")
                        .headers()
                        .allValues("Cache-Control"))
                .as("a page that names a centre is kept by no browser")
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "sent", "back", "messages", "once", "call", "no-call", "remove", "close"})
    void nothingIsReadFromAnAddress(String page, Caller program) {
        String plain = "/sv/" + page;
        List<HttpResponse<String>> answers = page.equals("close")
                ? List.of(program.gets(plain + "?number=1"))
                : List.of(
                        program.gets(plain + "?number=1"),
                        program.gets(plain + ";number=1"),
                        program.posts("/sv;service=mika-sthlm/" + page + ";text=hej", Caller.FORM, "text=hej"),
                        program.posts(plain + "?service=mika-sthlm&reach=0701740605", Caller.FORM, "text=hej"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains(plain);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(program.gets("/tlh/" + page).statusCode()).isEqualTo(404);
        assertThat(program.gets(plain).statusCode())
                .as("what it leads to is there")
                .isIn(200, 303);
    }

    @Test
    void whoHasNoVisitIsAskedForTheNumberAndNoSearchEngineIsLetIn(Caller program) {
        for (String path : new String[] {"/sv/back", "/sv/messages", "/sv/remove"}) {
            HttpResponse<String> answer = program.gets(path, "Cookie", "__Host-v=abc");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"number\"");
            assertThat(answer.headers().allValues("X-Robots-Tag")).containsExactly("noindex, noarchive");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void theGuideOffersProgramsTheSameWay(Caller program) {
        JsonNode doors = JsonMapper.shared().readTree(program.asks("""
                        {"role": "own-experience", "age": 25, "municipality": "0180", "situations": ["sold-sex"]}""").body()).get("doors");

        assertThat(doors)
                .filteredOn(door -> door.get("service").stringValue().equals("mika-sthlm"))
                .singleElement()
                .satisfies(door -> assertThat(door.at("/channels/0"))
                        .isEqualTo(JsonMapper.shared().readTree("""
                                {"type": "write", "value": null, "hours": null}""")));
    }

    private static HttpResponse<String> sends(Caller program, String form) {
        return program.posts("/sv/sent", Caller.FORM, form);
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String number(HttpResponse<String> receipt) {
        assertThat(receipt.statusCode()).isEqualTo(200);
        Matcher digits = DIGITS.matcher(receipt.body());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
