package se.fyren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who begins a conversation and writes on in it without a pause. What is not acknowledged they send again, with
 * its key, until it is.
 */
final class Correspondent {

    private static final JsonMapper JSON = new JsonMapper();

    /** After which an answer no longer comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Function<String, URI> fyren;
    private final boolean twice;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final CompletableFuture<Void> writing;
    private volatile boolean isEnough;

    /** They begin at once. */
    Correspondent(OwnFyren fyren) {
        this(fyren::at, false);
    }

    /** @param twice whether they send everything once more with its key, as if no answer had come */
    Correspondent(Function<String, URI> fyren, boolean twice) {
        this.fyren = fyren;
        this.twice = twice;
        this.writing = CompletableFuture.runAsync(this::write, Thread::startVirtualThread);
    }

    private void write() {
        String receipt = "";
        while (!isEnough) {
            String text = "Brev " + acknowledged.size();
            UUID key = UUID.randomUUID();
            if (receipt.isEmpty()) {
                String kept = sent(
                        request("/api/conversations", "{\"service\":\"mika-sthlm\",\"text\":\"%s\"}".formatted(text))
                                .header("Idempotency-Key", key.toString())
                                .build());
                receipt = JSON.readTree(kept).get("receipt").asString();
            } else {
                sent(request("/api/conversations/messages", "{\"text\":\"%s\"}".formatted(text))
                        .header("Idempotency-Key", key.toString())
                        .header("Authorization", "Receipt " + receipt)
                        .build());
            }
            acknowledged.add(text);
            count.incrementAndGet();
        }
        whatIsThereIsWhatWasAcknowledged(receipt);
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(fyren.apply(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String sent(HttpRequest request) {
        String answer = untilAcknowledged(request);
        if (twice) {
            pause();
            assertThat(untilAcknowledged(request)).isEqualTo(answer);
        }
        return answer;
    }

    private String untilAcknowledged(HttpRequest request) {
        while (true) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
            } catch (IOException gone) {
                // As much as an answer that it broke, it leaves open whether the message was kept.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            failures.incrementAndGet();
            pause();
        }
    }

    private void whatIsThereIsWhatWasAcknowledged(String receipt) {
        String thread = untilAcknowledged(HttpRequest.newBuilder(fyren.apply("/api/conversations/messages"))
                .timeout(PATIENCE)
                .header("Authorization", "Receipt " + receipt)
                .build());
        assertThat(JSON.readTree(thread).valueStream().map(Correspondent::text))
                .containsExactlyElementsOf(acknowledged);
        JSON.readTree(thread)
                .valueStream()
                .map(message -> LocalDate.parse(message.get("day").asString()))
                .forEach(days::add);
        client.close();
    }

    private static String text(JsonNode message) {
        return message.get("text").asString();
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of their messages have been acknowledged. */
    int acknowledged() {
        if (writing.isDone()) {
            writing.join();
        }
        return count.get();
    }

    /** Once they have looked: the day of each message, in the order of the thread. */
    List<LocalDate> days() {
        return List.copyOf(days);
    }

    /** How often they have been refused, or got no answer. */
    int failures() {
        return failures.get();
    }

    /** They write no more, and look: each message that was acknowledged is there, once, in its place, and no other. */
    void looks() {
        isEnough = true;
        writing.join();
    }
}
