package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.StaffRole;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.kernel.Period;
import se.fyren.sealing.Passphrase;

/** Whoever waits for their turn to have a passphrase made into a key holds no connection that others need. */
class TurnBeforeConnectionTests {

    private static final String FORM = "current=inte+den+hon+har+nu&passphrase=sju+lugna+fyrar+i+dimma&code=000000";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void othersAreAnsweredWhileMoreWaitThanThereAreConnections(@TempDir Path data) throws Exception {
        try (StaffedFyren fyren = new StaffedFyren(data)) {
            Person anna = fyren.employ(StaffRole.AUDITOR, fyren.installation(), Period.ALWAYS, true);
            fyren.get(Passphrases.class)
                    .put(StoredPassphrase.of(anna.id(), new Passphrase("korpar flyger över sundet"), anna.key(), null));
            String cookie = fyren.get(Sessions.class)
                    .begin(anna.id(), anna.key(), anna.hat().assignment());
            String link = fyren.linkFor("newcomer");
            OneAtATime turn = fyren.get(OneAtATime.class);
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch others = new CountDownLatch(1);
            Thread first = Thread.ofPlatform()
                    .start(() -> turn.take(() -> {
                        held.countDown();
                        return waited(others);
                    }));
            held.await();

            int connections =
                    fyren.get(DataSource.class).unwrap(HikariDataSource.class).getMaximumPoolSize();
            List<FutureTask<Integer>> posts = IntStream.rangeClosed(0, connections / 2)
                    .boxed()
                    .flatMap(each -> Stream.of("account/passphrase", "join/" + link))
                    .map(path -> new FutureTask<>(() -> asks(fyren, "POST", "/sv/staff/" + path, cookie)))
                    .toList();
            posts.forEach(Thread.ofVirtual()::start);
            while (turn.waiting() + posts.stream().filter(FutureTask::isDone).count() < posts.size()) {
                Thread.onSpinWait();
            }

            assertThat(asks(fyren, "GET", "/sv/staff", cookie)).isEqualTo(200);
            assertThat(asks(fyren, "GET", "/sv/staff/sign-in", "")).isEqualTo(200);
            others.countDown();
            first.join();
            for (FutureTask<Integer> post : posts) {
                assertThat(post.get()).isIn(400, 403, 429, 503);
            }
        }
    }

    private int asks(StaffedFyren fyren, String method, String path, String cookie)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(fyren.origin().resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "__Host-s=" + cookie)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(FORM))
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
