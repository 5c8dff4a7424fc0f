package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.StaffRole;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.kernel.Period;
import se.fyren.sealing.Passphrase;

/** Whoever waits for their turn to have a passphrase made into a key holds up nobody who needs something else. */
class TurnBeforeConnectionTests {

    private static final String FORM = "current=inte+den+hon+har+nu&passphrase=sju+lugna+fyrar+i+dimma&code=000000";
    private static final String PASSPHRASE = "korpar flyger över sundet";

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static Person anna;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch others = new CountDownLatch(1);
    private Thread first;

    @BeforeAll
    static void employ() {
        fyren = new StaffedFyren(data);
        anna = fyren.employ(StaffRole.AUDITOR, fyren.installation(), Period.ALWAYS, true);
    }

    @AfterAll
    static void end() {
        fyren.close();
    }

    @BeforeEach
    void somebodyHasTheTurn() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        first = Thread.ofPlatform().start(() -> fyren.get(OneAtATime.class).take(() -> {
            held.countDown();
            return waited(others);
        }));
        held.await();
    }

    @Test
    void othersAreAnsweredWhileMoreWaitThanThereAreConnections() throws Exception {
        store(null);
        String cookie = "__Host-s="
                + fyren.get(Sessions.class)
                        .begin(anna.id(), anna.key(), anna.hat().assignment());
        String link = fyren.linkFor("newcomer");

        int connections =
                fyren.get(DataSource.class).unwrap(HikariDataSource.class).getMaximumPoolSize();
        List<FutureTask<Integer>> posts = posts(
                IntStream.rangeClosed(0, connections / 2)
                        .boxed()
                        .flatMap(each -> Stream.of("account/passphrase", "join/" + link)),
                cookie);

        assertThat(asks("GET", "", cookie, "")).isEqualTo(200);
        assertThat(asks("GET", "sign-in", "", "")).isEqualTo(200);
        others.countDown();
        first.join();
        for (FutureTask<Integer> post : posts) {
            assertThat(post.get()).isIn(400, 403, 429, 503);
        }
    }

    @Test
    void aFloodOfWrongPassphrasesKeepsNobodyOutOfABrowserThatTheyHaveUsed() throws Exception {
        OneTimeCode app = new OneTimeCode(new byte[OneTimeCode.SECRET_LENGTH]);
        store(app);
        String mark = "__Host-b=" + fyren.get(KnownBrowser.class).mark(anna.signInName());
        String form = "name=" + anna.signInName() + "&passphrase=" + URLEncoder.encode(PASSPHRASE, UTF_8) + "&code="
                + app.at(fyren.get(TurnedClock.class).instant());

        List<FutureTask<Integer>> flood =
                posts(Stream.generate(() -> "sign-in").limit(2L * OneAtATime.MOST_STRANGERS), "");
        assertThat(asks("POST", "sign-in", "", form)).as("elsewhere").isEqualTo(503);
        int strangers = fyren.get(OneAtATime.class).waiting();
        FutureTask<Integer> own = new FutureTask<>(() -> asks("POST", "sign-in", mark, form));
        Thread.ofVirtual().start(own);
        waiting(List.of(own), strangers);
        others.countDown();

        assertThat(own.get()).isEqualTo(303);
        for (FutureTask<Integer> post : flood) {
            assertThat(post.get()).isIn(403, 429, 503);
        }
    }

    private static void store(@Nullable OneTimeCode app) {
        fyren.get(Passphrases.class).put(StoredPassphrase.of(anna.id(), new Passphrase(PASSPHRASE), anna.key(), app));
    }

    /** Sent, and either waiting for their turn or answered. */
    private List<FutureTask<Integer>> posts(Stream<String> paths, String cookie) {
        List<FutureTask<Integer>> posts = paths.map(path -> new FutureTask<>(() -> asks("POST", path, cookie, FORM)))
                .toList();
        posts.forEach(Thread.ofVirtual()::start);
        waiting(posts, 0);
        return posts;
    }

    private static void waiting(List<FutureTask<Integer>> posts, int before) {
        while (fyren.get(OneAtATime.class).waiting()
                        - before
                        + posts.stream().filter(FutureTask::isDone).count()
                < posts.size()) {
            Thread.onSpinWait();
        }
    }

    private int asks(String method, String path, String cookie, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        fyren.origin().resolve("/sv/staff" + (path.isEmpty() ? "" : "/" + path)))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                .build();
        HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
        return response.statusCode();
    }

    private static boolean waited(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
