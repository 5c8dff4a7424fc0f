package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON is read strictly: what cannot be used is refused, the field is named, and nothing written is repeated. */
@Journey
class StrictJsonTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"planted\": 1} | /planted",
                "{\"Age\": 25} | /Age",
                "{\"age\": 25, \"age\": 26} | /age",
                "{\"age\": \"25\"} | /age",
                "{\"age\": \"\"} | /age",
                "{\"age\": 25.7} | /age",
                "{\"age\": 25.0} | /age",
                "{\"age\": true} | /age",
                "{\"age\": [25]} | /age",
                "{\"age\": 121} | /age",
                "{\"age\": -1} | /age",
                "{\"age\": 99999999999} | /age",
                "{\"role\": 0} | /role",
                "{\"role\": \"0\"} | /role",
                "{\"role\": \"OWN_EXPERIENCE\"} | /role",
                "{\"role\": \"planted\"} | /role",
                "{\"role\": \"\"} | /role",
                "{\"municipality\": 180} | /municipality",
                "{\"municipality\": \"9999\"} | /municipality",
                "{\"municipality\": \"planted\"} | /municipality",
                "{\"situations\": \"raped\"} | /situations",
                "{\"situations\": {}} | /situations",
                "{\"situations\": [\"raped\", null]} | /situations/1",
                "{\"situations\": [\"raped\", \"planted\"]} | /situations/1",
                "{\"situations\": [0]} | /situations/0",
                "{\"situations\": [true]} | /situations/0",
                "{\"situations\": [[\"raped\"]]} | /situations/0",
                "{\"situations\": [\"raped\", [\"raped\"]]} | /situations/1",
                "{\"situations\": [[]]} | /situations/0",
                "{\"situations\": [[[\"raped\"]]]} | /situations/0",
                "{\"situations\": [{\"planted\": 1}]} | /situations/0",
                "{\"role\": [\"relative\"]} | /role",
                "{\"role\": {\"planted\": 1}} | /role",
                "{\"age\": {\"planted\": 1}} | /age",
                "{\"on\": \"2023-02-30\"} | /on",
                "{\"on\": \"+12023-02-01\"} | /on",
                "{\"on\": \"planted\"} | /on",
                "{\"on\": 20230221} | /on",
            })
    void whatCannotBeUsedIsNamed(String question, String field, Caller program) {
        JsonNode problem = refusal(program.asks(question));

        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").stringValue()).matches("[a-z-]+");
        assertThat(problem.at("/errors/0/text").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "25",
                "\"planted\"",
                "{",
                "{planted}",
                "{} {}",
                "{} planted",
                "{'age': 25}"
            })
    void whatIsNoQuestionIsRefused(String body, Caller program) {
        assertThat(refusal(program.asks(body)).get("code").stringValue()).isIn("json-malformed", "invalid");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce(Caller program) {
        JsonNode problem = refusal(program.asks("{\"role\": \"planted\", \"age\": 121, \"on\": \"planted\"}"));

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("field").stringValue())
                .containsExactlyInAnyOrder("/role", "/age", "/on");
    }

    @Test
    void anUnknownLanguageIsNamed(Caller program) {
        JsonNode problem = refusal(program.posts("/api/guide?lang=planted", Caller.JSON, "{}"));

        assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("lang");
    }

    private static JsonNode refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("code").stringValue()).matches("[a-z-]+");
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(answer.body().replace("\"field\":\"/planted\"", "")).doesNotContain("planted");
        return problem;
    }
}
