package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/** The guide answers programs as the public contract has it. */
@Journey
class GuideContractTest {

    private static final Set<String> CHANNELS =
            Set.of("phone", "email", "web", "chat", "sms", "visit", "booking", "write", "via-municipality");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"role\": null, \"age\": null, \"municipality\": null, \"situations\": null, \"on\": null}",
                "{\"situations\": []}",
                "{\"role\": \"relative\", \"age\": 0, \"municipality\": \"1280\"}",
                "{\"role\": \"professional\", \"age\": 120, \"situations\": [\"trafficked\", \"trafficked\"]}",
                "{\"role\": \"own-experience\", \"age\": 25, \"municipality\": \"0186\", \"situations\": [\"sold-sex\"],"
                        + " \"on\": \"2023-02-21\"}"
            })
    void everyAnswerHasTheContractsForm(String question, Caller program) {
        JsonNode advice = answer(program.asks(question));

        assertThat(advice.propertyNames()).containsExactlyInAnyOrder("doors", "emergency");
        assertThat(advice.get("emergency")).isEqualTo(read("[{\"type\": \"phone\", \"value\": \"112\"}]"));
        assertThat(advice.get("doors")).isNotEmpty().allSatisfy(GuideContractTest::isADoor);
        assertThat(advice.at("/doors/0/verdict").stringValue()).isEqualTo("open");
    }

    @Test
    void lidingoHadNoAgreementInFebruary2023(Caller program) {
        JsonNode advice = answer(program.asks("""
                {"role": "own-experience", "age": 25, "municipality": "0186", "situations": ["sold-sex"],
                 "on": "2023-02-21"}"""));

        assertThat(advice.get("doors"))
                .filteredOn(door -> door.get("service").stringValue().equals("mika-sthlm"))
                .singleElement()
                .satisfies(door -> {
                    assertThat(door.get("verdict").stringValue()).isEqualTo("closed");
                    assertThat(door.at("/reasons/0/code").stringValue()).isEqualTo("no-agreement");
                    assertThat(door.at("/reasons/0/source").stringValue()).isEqualTo("004_d52b300dadbf1825.txt");
                    assertThat(door.at("/reasons/0/checked").stringValue()).isEqualTo("2023-02-21");
                });
    }

    @Test
    void whatIsNotKnownIsThereAndNull(Caller program) {
        JsonNode doors = answer(program.asks("{}")).get("doors");

        assertThat(doors)
                .anySatisfy(door -> assertThat(door.get("anonymous").isNull()).isTrue());
        assertThat(doors)
                .anySatisfy(door ->
                        assertThat(door.at("/channels/0/hours").isNull()).isTrue());
    }

    @Test
    void langChoosesTheLanguageOfTheTexts(Caller program) {
        String swedish = program.posts("/api/guide", Caller.JSON, "{}").body();
        String english = program.posts("/api/guide?lang=en", Caller.JSON, "{}").body();

        assertThat(program.posts("/api/guide?lang=sv", Caller.JSON, "{}").body())
                .isEqualTo(swedish);
        assertThat(read(english).at("/doors/0/reasons/0/text"))
                .isNotEqualTo(read(swedish).at("/doors/0/reasons/0/text"));
        assertThat(read(english).at("/doors/0/service")).isEqualTo(read(swedish).at("/doors/0/service"));
    }

    private static void isADoor(JsonNode door) {
        assertThat(door.propertyNames())
                .containsExactlyInAnyOrder(
                        "service", "name", "for", "verdict", "reasons", "channels", "free", "anonymous", "next");
        assertThat(door.get("service").stringValue()).matches("[a-z0-9-]+");
        assertThat(door.get("name").stringValue()).isNotBlank();
        assertThat(door.get("for").stringValue()).isIn("person", "asker");
        assertThat(door.get("verdict").stringValue()).isIn("open", "closed", "unknown");
        assertThat(door.get("reasons")).isNotEmpty().allSatisfy(reason -> assertThat(reason.propertyNames())
                .containsExactlyInAnyOrder("code", "text", "source", "checked"));
        assertThat(door.get("channels")).allSatisfy(GuideContractTest::isAChannel);
        assertThat(door.get("channels").isEmpty()
                        && door.get("verdict").stringValue().equals("open"))
                .isFalse();
        assertThat(door.get("free").getNodeType()).isIn(JsonNodeType.BOOLEAN, JsonNodeType.NULL);
        assertThat(door.get("anonymous").getNodeType()).isIn(JsonNodeType.BOOLEAN, JsonNodeType.NULL);
        assertThat(door.get("next"))
                .allSatisfy(step -> assertThat(step.stringValue()).isNotBlank());
    }

    private static void isAChannel(JsonNode channel) {
        assertThat(channel.propertyNames()).containsExactlyInAnyOrder("type", "value", "hours");
        String type = channel.get("type").stringValue();
        assertThat(type).isIn(CHANNELS);
        if (type.equals("phone") && !channel.get("value").isNull()) {
            assertThat(channel.get("value").stringValue()).matches("\\+46[0-9]{6,10}|[0-9]{3,6}");
        }
    }

    private static JsonNode answer(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Caller.JSON);
        return read(answer.body());
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
