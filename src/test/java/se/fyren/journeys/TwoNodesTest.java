package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.SignedIn;
import se.fyren.booking.CalendarChange;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.Terms;
import se.fyren.booking.domain.CentreCalendar;
import tools.jackson.databind.json.JsonMapper;

/** Two applications on one database serve the same thread, and it does not matter which of them one comes to. */
@Journey
class TwoNodesTest {

    private static final String BEGIN = "/api/conversations";
    private static final String MESSAGES = "/api/conversations/messages";
    private static final String BOOKINGS = "/api/bookings";
    private static final String HOLDS = "/api/bookings/holds";
    private static final int AT_ONCE = 8;

    private static Site first;
    private static Site other;
    private static List<Caller> nodes;

    @BeforeAll
    static void start(Site one, @TempDir Path folder) {
        first = one;
        other = new Site(one, folder);
        nodes = List.of(new Caller(one), new Caller(other));
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @Test
    void whatWasBegunAtOneIsWrittenOnAndReadAndLeftAtTheOther() {
        String receipt = receipt(begins(nodes.get(0), UUID.randomUUID()));
        assertThat(writes(nodes.get(1), receipt, "Ett till", UUID.randomUUID()).statusCode())
                .isEqualTo(201);
        nodes.forEach(node -> assertThat(texts(node, receipt)).containsExactly("Hej", "Ett till"));

        assertThat(nodes.get(1)
                        .sends("DELETE", BEGIN, BodyPublishers.noBody(), by(receipt))
                        .statusCode())
                .isEqualTo(204);
        assertThat(nodes.get(0).gets(MESSAGES, by(receipt)).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameRequestSentToBothAtOnceIsDoneOnce() {
        UUID begun = UUID.randomUUID();
        List<String> receipts = atOnce(node -> receipt(begins(node, begun)));
        assertThat(receipts.stream().distinct()).hasSize(1);

        UUID written = UUID.randomUUID();
        assertThat(atOnce(node ->
                        writes(node, receipts.getFirst(), "En gång", written).statusCode()))
                .containsOnly(201);
        assertThat(texts(nodes.get(0), receipts.getFirst())).containsExactly("Hej", "En gång");
    }

    @Test
    void whatManySendToBothAtOnceIsAllThere() {
        String receipt = receipt(begins(nodes.get(0), UUID.randomUUID()));
        List<String> sent =
                IntStream.range(0, AT_ONCE).mapToObj(number -> "Brev " + number).toList();
        sent.stream()
                .map(text -> CompletableFuture.runAsync(
                        () -> assertThat(writes(
                                                nodes.get(text.hashCode() % 2 == 0 ? 0 : 1),
                                                receipt,
                                                text,
                                                UUID.randomUUID())
                                        .statusCode())
                                .isEqualTo(201),
                        Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(texts(nodes.get(1), receipt))
                .startsWith("Hej")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("Hej"), sent.stream()).toList());
    }

    @Test
    void aTimeThatIsHeldAtOneIsTakenAtTheOtherWhereItCanBeBooked() {
        openAllDay();
        String wanted = "{\"service\":\"mika-sthlm\",\"start\":\"%s\",\"kind\":\"phone\"}".formatted(free());

        HttpResponse<String> held = nodes.get(0).posts(HOLDS, Caller.JSON, wanted);
        assertThat(held.statusCode()).isEqualTo(201);
        assertThat(nodes.get(1).posts(HOLDS, Caller.JSON, wanted).statusCode()).isEqualTo(409);

        String hold = new JsonMapper().readTree(held.body()).get("hold").asString();
        List<String> codes = atOnce(node -> {
            HttpResponse<String> booked = node.posts(BOOKINGS, Caller.JSON, "{\"hold\":\"%s\"}".formatted(hold));
            assertThat(booked.statusCode()).isEqualTo(201);
            return new JsonMapper().readTree(booked.body()).get("code").asString();
        });
        assertThat(codes.stream().distinct()).hasSize(1);

        String[] mine = {"Authorization", "Booking " + codes.getFirst()};
        nodes.forEach(node -> assertThat(node.gets(BOOKINGS, mine).statusCode()).isEqualTo(200));
        assertThat(nodes.get(1)
                        .sends("DELETE", BOOKINGS, BodyPublishers.noBody(), mine)
                        .statusCode())
                .isEqualTo(204);
        assertThat(nodes.get(0).gets(BOOKINGS, mine).statusCode()).isEqualTo(404);
    }

    private static void openAllDay() {
        CentreCalendar calendar = first.get(CentreCalendar.class);
        SignedIn counsellor = first.mika().counsellor();
        calendar.change(counsellor, new CalendarChange.SetTerms(new Terms(45, 15, 0, 60)));
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar.change(
                    counsellor,
                    new CalendarChange.AddHours(new Hours(
                            UUID.randomUUID(),
                            counsellor.staff(),
                            day,
                            LocalTime.of(0, 5),
                            LocalTime.of(23, 50),
                            Set.of(Kind.PHONE),
                            true,
                            LocalDate.EPOCH,
                            null)));
        }
    }

    /** The beginning of a time some days ahead. */
    private static String free() {
        return new JsonMapper()
                .readTree(nodes.get(0).gets("/api/services/mika-sthlm/times").body())
                .get(100)
                .get("start")
                .asString();
    }

    private static <T> List<T> atOnce(Function<Caller, T> what) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(one -> CompletableFuture.supplyAsync(
                        () -> what.apply(nodes.get(one % nodes.size())), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static HttpResponse<String> begins(Caller node, UUID key) {
        return node.posts(
                BEGIN, Caller.JSON, "{\"service\":\"mika-sthlm\",\"text\":\"Hej\"}", "Idempotency-Key", key.toString());
    }

    private static HttpResponse<String> writes(Caller node, String receipt, String text, UUID key) {
        return node.posts(
                MESSAGES,
                Caller.JSON,
                "{\"text\":\"%s\"}".formatted(text),
                "Idempotency-Key",
                key.toString(),
                "Authorization",
                "Receipt " + receipt);
    }

    private static String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).get("receipt").asString();
    }

    private static List<String> texts(Caller node, String receipt) {
        return new JsonMapper()
                .readTree(node.gets(MESSAGES, by(receipt)).body())
                .valueStream()
                .map(message -> message.get("text").asString())
                .toList();
    }

    private static String[] by(String receipt) {
        return new String[] {"Authorization", "Receipt " + receipt};
    }
}
