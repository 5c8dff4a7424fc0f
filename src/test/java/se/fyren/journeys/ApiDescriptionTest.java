package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.directory.Channel;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.guide.Door;
import se.fyren.guide.Reason;
import se.fyren.guide.Verdict;
import se.fyren.web.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/openapi.json} describes what the guide really answers, refusals and all. */
@Journey
class ApiDescriptionTest {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | application/json | {}",
                "200 | application/json | {\"role\": \"own-experience\", \"age\": 15, \"municipality\": \"0186\"}",
                "200 | application/json | {\"role\": \"buyer\", \"situations\": [\"compulsive\"], \"on\": \"2021-01-01\"}",
                "400 | application/json | {\"age\": 121}",
                "400 | application/json | {",
                "415 | text/plain | {}"
            })
    void anAnswerIsAsDescribed(int status, String type, String question, Caller program) {
        HttpResponse<String> answer = program.posts("/api/guide", type, question);

        assertThat(answer.statusCode()).isEqualTo(status);
        isAsDescribed(answer, program);
    }

    @Test
    void aRefusalBeforeTheGuideIsReachedIsAsDescribed(Caller program) {
        HttpResponse<String> fromElsewhere = program.asks("{}", "Sec-Fetch-Site", "cross-site");
        HttpResponse<String> tooLarge = program.asks(" ".repeat(128 * 1024 + 1));

        assertThat(fromElsewhere.statusCode()).isEqualTo(403);
        isAsDescribed(fromElsewhere, program);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        isAsDescribed(tooLarge, program);
    }

    @Test
    void everyRefusalIsDescribedAsAProblem(Caller program) {
        JsonNode description = description(program);

        assertThat(description.at("/paths/~1api~1guide/post/responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "403", "413", "415", "500");
        assertThat(description.at("/paths/~1hsds~1services~1{id}/get/responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "404", "500");
        assertThat(description
                        .at("/paths/~1api~1guide/post/responses/500/content/application~1problem+json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void everyWordIsDescribed(Caller program) {
        JsonNode schemas = description(program).at("/components/schemas");

        assertThat(words(schemas, "Problem/properties/code"))
                .containsExactlyElementsOf(codes(Problem.Code.values(), Problem.Code::code));
        assertThat(words(schemas, "DoorJson/properties/verdict"))
                .containsExactlyElementsOf(codes(Verdict.values(), Verdict::code));
        assertThat(words(schemas, "DoorJson/properties/for"))
                .containsExactlyElementsOf(codes(Door.Beneficiary.values(), Door.Beneficiary::code));
        assertThat(words(schemas, "ReasonJson/properties/code"))
                .containsExactlyElementsOf(codes(Reason.Code.values(), Reason.Code::code));
        assertThat(words(schemas, "ChannelJson/properties/type"))
                .containsExactlyElementsOf(codes(Channel.Type.values(), Channel.Type::code));
        assertThat(words(schemas, "Question/properties/role"))
                .containsExactlyElementsOf(codes(Role.values(), Role::code));
        assertThat(words(schemas, "Question/properties/situations/items"))
                .containsExactlyElementsOf(codes(Need.values(), Need::code));
    }

    @Test
    void whateverMayBeLeftUnsaidMayBeNull(Caller program) {
        JsonNode question = description(program).at("/components/schemas/Question");

        assertThat(question.get("properties")).hasSize(5).allSatisfy(field -> assertThat(field.get("type"))
                .extracting(JsonNode::asString)
                .contains("null"));
        assertThat(question.at("/properties/role/enum")).anyMatch(JsonNode::isNull);
        assertThat(question.has("required")).isFalse();
    }

    private static void isAsDescribed(HttpResponse<String> answer, Caller program) {
        JsonNode description = description(program);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode schema = description
                .at("/paths/~1api~1guide/post/responses/" + answer.statusCode() + "/content")
                .path(type)
                .path("schema");

        assertThat(schema.isMissingNode()).as(answer.statusCode() + " " + type).isFalse();
        follows(JsonMapper.shared().readTree(answer.body()), schema, description);
    }

    /** Holds a value against as much of JSON Schema as the description uses. */
    private static void follows(JsonNode value, JsonNode schema, JsonNode description) {
        if (schema.has("$ref")) {
            follows(value, description.at(schema.get("$ref").stringValue().substring(1)), description);
            return;
        }
        assertThat(types(schema)).as(value + " in " + schema).contains(type(value));
        if (schema.has("enum")) {
            assertThat(schema.get("enum")).contains(value);
        }
        if (value.isArray()) {
            value.forEach(item -> follows(item, schema.get("items"), description));
        }
        if (value.isObject()) {
            assertThat(schema.get("properties").propertyNames()).containsAll(value.propertyNames());
            assertThat(value.propertyNames())
                    .containsAll(schema.path("required")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
            value.forEachEntry(
                    (name, field) -> follows(field, schema.get("properties").get(name), description));
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type.isArray() ? type.valueStream().map(JsonNode::stringValue).toList() : List.of(type.stringValue());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> "integer";
            case OBJECT -> "object";
            case STRING -> "string";
            case BINARY, MISSING, POJO -> throw new AssertionError(value);
        };
    }

    private static Stream<String> words(JsonNode schemas, String place) {
        return schemas.at("/" + place + "/enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    private static JsonNode description(Caller program) {
        return JsonMapper.shared().readTree(program.gets("/api/openapi.json").body());
    }
}
