package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.audit.TrailHouse;
import se.fyren.conversations.domain.Centre;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public contract of conversations, over HTTP. */
class ConversationsApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOBODYS = "00000-00000-00000-00000-00000";

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static HttpClient http;
    private static int centresSoFar;

    private Centre mika;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void end() {
        http.close();
        fyren.close();
    }

    @BeforeEach
    void aCentre() {
        mika = Centre.of(fyren, Kind.MIKA, "mika-" + centresSoFar++);
    }

    @Test
    void whoWritesGetsAReceiptThatFindsTheAnswer() throws Exception {
        HttpResponse<String> begun = begin(random(), "Hej \uD83D\uDD4A");
        assertThat(begun.statusCode()).isEqualTo(201);
        String receipt = JSON.readTree(begun.body()).path("receipt").asString();
        assertThat(receipt).matches("\\d{5}(-\\d{5}){4}");

        mika.answering().answer(mika.atWork(), mika.onlyThread(), UUID.randomUUID(), text("Välkommen"));
        assertThat(say(receipt, random(), "Tack").statusCode()).isEqualTo(201);

        JsonNode messages = JSON.readTree(get(receipt).body());
        assertThat(messages).hasSize(3);
        assertThat(messages.get(0))
                .isEqualTo(JSON.readTree("{\"from\": \"you\", \"day\": \"%s\", \"text\": \"Hej \uD83D\uDD4A\"}"
                        .formatted(TrailHouse.TODAY)));
        assertThat(messages.get(1).path("from").asString()).isEqualTo("centre");
        assertThat(messages.get(2).path("text").asString()).isEqualTo("Tack");
    }

    @Test
    void afterDeletingTheReceiptFindsNothing() throws Exception {
        String receipt = receipt("Hej");

        assertThat(delete(receipt).statusCode()).isEqualTo(204);

        assertThat(get(receipt).statusCode()).isEqualTo(404);
        assertThat(delete(receipt).statusCode()).isEqualTo(404);
        assertThat(say(receipt, random(), "Hej").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00000-00000-00000-00000-00001", "00000-00000-00000-00000-0000O", "x"})
    void aMistypedReceiptIsToldFromAWrongOne(String receipt) throws Exception {
        assertRefused(get(receipt), 400, "receipt-mistyped");
        assertRefused(get(NOBODYS), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000 00000 00000 00000 00000", "0000000000000000000000000", "receipt"})
    void spacesAndHyphensDoNotMatter(String typed) throws Exception {
        String receipt = typed.equals("receipt") ? receipt("Hej").replace("-", " ") : typed;

        assertThat(get(receipt).statusCode()).isEqualTo(typed.equals("receipt") ? 200 : 404);
    }

    @Test
    void withoutAReceiptNobodyIsLetIn() throws Exception {
        assertRefused(send(request("/api/conversations/messages").GET()), 401, "receipt-missing");
        assertRefused(
                send(request("/api/conversations/messages")
                        .header("Authorization", "Bearer " + NOBODYS)
                        .GET()),
                401,
                "receipt-missing");
        assertRefused(send(request("/api/conversations").DELETE()), 401, "receipt-missing");
    }

    @ParameterizedTest
    @CsvSource({"11111111-1111-1111-8111-111111111111", "not-a-uuid", "00000000-0000-0000-0000-000000000000", ","})
    void aKeyThatCanBeGuessedIsRefused(@Nullable String key) throws Exception {
        assertRefused(begin(key, "Hej"), 400, "idempotency-key-weak");
        assertRefused(say(receipt("Hej"), key, "Hej"), 400, "idempotency-key-weak");
    }

    @Test
    void theSameKeyAnswersTheSameAndWithAnotherBodyIsRefused() throws Exception {
        String key = random();

        HttpResponse<String> first = begin(key, "Hej");

        assertThat(begin(key, "Hej").body()).isEqualTo(first.body());
        assertRefused(begin(key, "Hej då"), 422, "idempotency-key-reused");
    }

    @Test
    void aTextThatCannotBeTakenIsBlamedAndNotRepeated() throws Exception {
        assertBlamed(begin(random(), " \n "), "/text", "blank");
        assertBlamed(begin(random(), "hemligt".repeat(1_429)), "/text", "too-long");
        assertBlamed(begin(random(), "hemligt\u0007"), "/text", "unreadable");
        assertBlamed(post("/api/conversations", random(), null, "{\"text\": \"Hej\"}"), "/service", "not-receiving");
        assertBlamed(
                post("/api/conversations", random(), null, "{\"text\": \"Hej\", \"service\": \"mika-nowhere\"}"),
                "/service",
                "not-receiving");
        assertBlamed(
                post("/api/conversations", random(), null, "{\"text\": \"hemligt\", \"namn\": \"hemligt\"}"),
                "/namn",
                "unknown-field");
    }

    @Test
    void tenThousandSignsOfAnyScriptAreTaken() throws Exception {
        String longest = "\uD83D\uDD4A".repeat(10_000);
        String receipt = receipt(longest);

        assertThat(JSON.readTree(get(receipt).body()).get(0).path("text").asString())
                .isEqualTo(longest);
        assertBlamed(begin(random(), longest + "x"), "/text", "too-long");
    }

    @Test
    void nothingOfItIsKeptByAnyoneOnTheWay() throws Exception {
        String receipt = receipt("Hej");

        assertThat(get(receipt).headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get(receipt).headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private static void assertBlamed(HttpResponse<String> answer, String field, String code) {
        assertRefused(answer, 400, "invalid");
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
        assertThat(JSON.readTree(answer.body())
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo(code);
        assertThat(answer.body()).doesNotContain("hemligt");
    }

    private String receipt(String text) throws Exception {
        return JSON.readTree(begin(random(), text).body()).path("receipt").asString();
    }

    private HttpResponse<String> begin(@Nullable String key, String text) throws Exception {
        return post(
                "/api/conversations",
                key,
                null,
                JSON.writeValueAsString(new ConversationsApi.Start(mika.service(), text)));
    }

    private static HttpResponse<String> say(String receipt, @Nullable String key, String text) throws Exception {
        return post(
                "/api/conversations/messages", key, receipt, JSON.writeValueAsString(new ConversationsApi.More(text)));
    }

    private static HttpResponse<String> get(String receipt) throws Exception {
        return send(request("/api/conversations/messages")
                .header("Authorization", "Receipt " + receipt)
                .GET());
    }

    private static HttpResponse<String> delete(String receipt) throws Exception {
        return send(request("/api/conversations")
                .header("Authorization", "receipt " + receipt)
                .DELETE());
    }

    private static HttpResponse<String> post(String path, @Nullable String key, @Nullable String receipt, String body)
            throws Exception {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (receipt != null) {
            request.header("Authorization", "Receipt " + receipt);
        }
        return send(request);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(fyren.origin() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
