package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.conversations.web.OpenPage;
import se.fyren.conversations.web.Seeker;

/** Whoever floods stands in nobody's way but their own: every ordinary sender is through within ten seconds. */
class FloodTest {

    /** One with the limits as they are where it is in use. */
    private static Site site;

    @BeforeAll
    static void open(@TempDir Path data) {
        site = new Site(data, "--fyren.flood-control=on", "--fyren.trusted-proxies=" + IN_FRONT);
        // In use, Fyren has answered before somebody floods it.
        everyOrdinarySenderIsThrough("127.0.0.6");
    }

    @AfterAll
    static void shut() {
        site.close();
    }

    /** The goal, which ends an ordinary sender's patience. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ORDINARY = 50;
    private static final InetAddress THEIRS = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress FLOODING = InetAddress.ofLiteral("127.0.0.2");
    private static final InetAddress ALSO_FLOODING = InetAddress.ofLiteral("127.0.0.3");

    /** A server in front, whose word is taken. */
    private static final String IN_FRONT = "127.0.0.7";

    /** A good deal more than the server has connections for. */
    private static final int HELD = 600;

    @Test
    void everyOrdinarySenderIsThroughWhileAnotherSendsAHundredASecond() throws InterruptedException {
        Queue<CompletableFuture<HttpResponse<Void>>> junk = new ConcurrentLinkedQueue<>();
        try (HttpClient flooding = client(FLOODING)) {
            Thread flood = again(
                    Duration.ofMillis(10),
                    () -> junk.add(flooding.sendAsync(writing("junk"), BodyHandlers.discarding())));
            while (junk.size() < 100) {
                Thread.sleep(10);
            }
            everyOrdinarySenderIsThrough("127.0.0.4");
            flood.interrupt();
            flood.join();
            flooding.shutdownNow();
        }
    }

    @Test
    void whoFloodsIsAskedToWaitAndLosesNothing() throws IOException, InterruptedException {
        try (HttpClient flooding = client(ALSO_FLOODING)) {
            for (int one = 0; one < 60; one++) {
                assertThat(flooding.send(writing("junk"), BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(201);
            }
            HttpResponse<String> problem = flooding.send(writing("junk"), BodyHandlers.ofString());
            assertThat(problem.statusCode()).isEqualTo(429);
            assertThat(problem.headers().firstValue("Retry-After")).contains("60");
            assertThat(problem.body()).contains("\"code\":\"busy\"");

            HttpResponse<String> page = flooding.send(
                    HttpRequest.newBuilder(site("/sv/sent"))
                            .header("Content-Type", Caller.FORM)
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(BodyPublishers.ofString("service=mika-sthlm&text=Det+är+sent"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.body()).contains("Det är sent", "Vänta en minut", "112");
        }
    }

    @Test
    void whatTheServerInFrontNamesThatIsNoAddressIsAnsweredAllTheSame() throws IOException, InterruptedException {
        try (HttpClient front = client(InetAddress.ofLiteral(IN_FRONT))) {
            for (String named : List.of("203.0.113.7:50123", "unknown", "nobody.example, ,", "_hidden", "[::1]:4")) {
                HttpRequest request = HttpRequest.newBuilder(site("/sv/"))
                        .header("X-Forwarded-For", named)
                        .build();
                assertThat(front.send(request, BodyHandlers.discarding()).statusCode())
                        .as(named)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void neitherHalfOpenNorSlowNorHugeRequestsKeepAnyoneOut() throws IOException, InterruptedException {
        List<Socket> held = new ArrayList<>();
        try {
            for (int one = 0; one < HELD; one++) {
                held.add(begun(Half.values()[one % Half.values().length]));
            }
            Thread drip = again(Duration.ofSeconds(1), () -> held.forEach(FloodTest::sendsAByte));
            everyOrdinarySenderIsThrough("127.0.0.5");
            drip.interrupt();
            drip.join();
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    /** From fifteen addresses, half as many again as there are seats. */
    @Test
    void pagesThatAreLeftOpenKeepNobodyOut() throws IOException, InterruptedException {
        List<OpenPage> open = new ArrayList<>();
        try (HttpClient one = client(InetAddress.ofLiteral("127.0.0.9"))) {
            Seeker seeker = new Seeker(site(""), one);
            seeker.begins("mika-sthlm", "Hej");
            for (int page = 0; page < 150; page++) {
                InetAddress from = InetAddress.ofLiteral("127.0.1." + (1 + page / 10));
                open.add(new OpenPage(site(""), from, seeker.cookie(), ""));
                assertThat(open.getLast().head()).startsWith("HTTP/1.1 200");
            }
            everyOrdinarySenderIsThrough("127.0.0.10");
            assertThat(open.getLast().hears()).contains("\"over\":false");
            String last = "";
            for (String next = open.getFirst().hears();
                    !next.equals("0\r\n\r\n");
                    next = open.getFirst().hears()) {
                last = next;
            }
            assertThat(last).contains("\"over\":true");
        } finally {
            for (OpenPage page : open) {
                page.close();
            }
        }
    }

    @Test
    void whoAsksIsTakenFromTheServerInFrontAndFromNobodyElse() throws IOException, InterruptedException {
        try (HttpClient inFront = client(InetAddress.ofLiteral(IN_FRONT));
                HttpClient pretending = client(InetAddress.ofLiteral("127.0.0.8"))) {
            for (int one = 0; one < 60; one++) {
                assertThat(sends(inFront, "203.0.113.1")).isEqualTo(201);
                assertThat(sends(pretending, "203.0.113." + (one + 10))).isEqualTo(201);
            }
            assertThat(sends(inFront, "203.0.113.1")).isEqualTo(429);
            assertThat(sends(inFront, "203.0.113.2")).isEqualTo(201);
            assertThat(sends(pretending, "203.0.113.99")).isEqualTo(429);
        }
    }

    private static int sends(HttpClient client, String forWhom) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(writing("Hej"), (name, value) -> true)
                .header("X-Forwarded-For", forWhom)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Does it at once, and again each time so long has passed, until it is interrupted. */
    private static Thread again(Duration pause, Runnable what) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    what.run();
                    Thread.sleep(pause);
                }
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What is sent of a request before it goes on a byte a second. */
    private enum Half {
        NOTHING(""),
        HEADERS("GET /sv/ HTTP/1.1\r\nHost: localhost\r\nX-More: "),
        FORM("POST /sv/sent", Caller.FORM, "Content-Length: 5000\r\n\r\ntext="),
        JSON("POST /api/conversations", Caller.JSON, "Content-Length: 131072\r\n\r\n{"),
        ENDLESS("POST /api/guide", Caller.JSON, "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");

        private final String sent;

        Half(String sent) {
            this.sent = sent;
        }

        Half(String asked, String type, String rest) {
            this("%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s".formatted(asked, type, rest));
        }
    }

    private static Socket begun(Half half) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(FLOODING, 0));
        socket.connect(new InetSocketAddress(THEIRS, site.port()));
        socket.getOutputStream().write(half.sent.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void sendsAByte(Socket socket) {
        try {
            OutputStream server = socket.getOutputStream();
            server.write(' ');
        } catch (IOException shownOut) {
            // As it should be, where others come.
        }
    }

    private static void everyOrdinarySenderIsThrough(String from) {
        try (HttpClient client = client(InetAddress.ofLiteral(from))) {
            List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(() -> writing("Hej"))
                    .limit(ORDINARY)
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(201));
        }
    }

    private static HttpRequest writing(String text) {
        return HttpRequest.newBuilder(site("/api/conversations"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"service\": \"mika-sthlm\", \"text\": \"%s\"}".formatted(text)))
                .build();
    }

    private static HttpClient client(InetAddress from) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(from)
                .build();
    }

    private static URI site(String path) {
        return URI.create("http://" + THEIRS.getHostAddress() + ":" + site.port() + path);
    }
}
