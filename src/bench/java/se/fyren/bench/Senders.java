package se.fyren.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * Sixteen who begin conversations without a pause, from this JVM, with a Fyren in a JVM of its own; beside what it cannot do
 * without: two HPKE seals, then one bare insert and commit, in the same database.
 */
record Senders(Path data) {

    private static final int AT_ONCE = 16;
    private static final Duration WARMING = Duration.ofSeconds(15);
    private static final Duration FLOOR = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("bench.sending", 60));
    private static final String TEXT = "Jag behöver prata med någon. ".repeat(20);

    void measure(Figures figures) throws IOException, InterruptedException {
        // Sooner than Fyren closes what lies idle: a request on a connection that is just being closed has no answer.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        try (Child fyren = Child.demo(data);
                BareSending bare = new BareSending(data);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + fyren.port() + "/api/conversations"))
                    .header("Content-Type", "application/json");
            Sending.Work begin = () -> begins(client, request.copy());
            untilItReceives(begin);
            Sending.of(begin, AT_ONCE, WARMING);
            Sending before = Sending.of(bare, AT_ONCE, FLOOR);
            double used = fyren.processorSeconds();
            Sending sent = Sending.of(begin, AT_ONCE, LONG);
            double processor = (fyren.processorSeconds() - used) / sent.count();
            Sending after = Sending.of(bare, AT_ONCE, FLOOR);

            double floor = Figures.median(before.perSecond(), after.perSecond());
            figures.add("conversations begun, 16 at once", "1/s", sent.eachSecond(), null, "300");
            figures.add(
                    "two seals, one insert and commit",
                    "1/s",
                    new double[] {before.perSecond(), after.perSecond()},
                    sent.perSecond() / floor,
                    "0.5");
            figures.add("conversations begun, half within", "ms", new double[] {sent.millis(50)}, null, "");
            figures.add("conversations begun, 99 of 100 within", "ms", new double[] {sent.millis(99)}, null, "250");
            figures.add("conversations begun, failures", "", new double[] {sent.failures()}, null, "0");
            figures.add("conversations begun, processor", "ms", new double[] {processor * 1000}, null, "");
            figures.add("memory of the JVM after them", "MB", new double[] {fyren.megabytes("VmRSS")}, null, "");
            figures.add("memory of the JVM at the most", "MB", new double[] {fyren.megabytes("VmHWM")}, null, "");
        }
    }

    private static void untilItReceives(Sending.Work begin) throws InterruptedException {
        while (true) {
            try {
                begin.once();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
    }

    private static void begins(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        int status = client.send(
                        request.header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString("{\"service\":\"mika-sthlm\",\"text\":\"" + TEXT + "\"}"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
        if (status != 201) {
            throw new IOException("answered " + status);
        }
    }
}
