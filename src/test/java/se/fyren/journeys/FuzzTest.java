package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to a public address, Fyren answers: in time, never that it broke, and without a sign of what was sent
 * that a browser would take for the page's own. A run tries some; {@code -Dfyren.fuzz=100000} tries so many.
 */
@Journey
class FuzzTest {

    private static final int TIMES = Integer.getInteger("fyren.fuzz", 1_000);
    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());

    /** Far longer than an answer takes, on however burdened a machine. */
    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void everyPublicAddressAnswersWhateverIsSent(Site site) throws IOException {
        System.out.println("Fuzzed with -Dfyren.seed=" + SEED);
        OddRequests requests = new OddRequests(new Random(SEED), site.publicPaths());
        int answered = 0;
        for (int one = 0; one < TIMES; one++) {
            byte[] request = requests.next();
            String answer = answer(site, request);
            String how =
                    "seed %d, number %d: %s".formatted(SEED, one, new String(request, StandardCharsets.ISO_8859_1));
            assertThat(answer).as(how).startsWith("HTTP/1.1 ");
            assertThat(status(answer)).as(how).isBetween(200, 499);
            assertThat(answer).as(how).doesNotContain(OddRequests.RAW);
            answered += status(answer) == 200 ? 1 : 0;
            if (answer.contains("application/problem+json")) {
                assertThat(answer).as(how).doesNotContain(OddRequests.SIGN);
            }
        }
        assertThat(answered).as("those that came through, seed %d", SEED).isGreaterThan(TIMES / 20);
    }

    /** Everything until the server closes; what comes first where it only said that the body may be sent is left out. */
    private static String answer(Site site, byte[] request) throws IOException {
        try (Socket socket = new Socket("localhost", site.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 100") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
        } catch (SocketTimeoutException hangs) {
            return "no answer";
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
