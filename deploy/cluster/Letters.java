import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * People who write to Fyren without a pause while trial.sh speaks: each of its lines is a kill. What is not acknowledged
 * they send again with its key, to the other Fyren. In the end they look whether all that was acknowledged is there, once.
 */
class Letters {

    private static final int PEOPLE = 8;
    private static final int IN_ONE_THREAD = 10;
    private static final double LONGEST_GAP = 30;
    private static final Pattern TEXT = Pattern.compile("\"text\":\"(.*?)\"");
    private static final Pattern RECEIPT = Pattern.compile("\"receipt\":\"(.*?)\"");

    private final String[] fyrens;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, List<String>> threads = new ConcurrentHashMap<>(); // by receipt
    private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    private volatile boolean isEnough;

    /** When a letter was first sent, and when it was acknowledged, in nanoseconds. */
    private record Kept(long sent, long at) {}

    private Letters(String[] fyrens) {
        this.fyrens = fyrens;
    }

    public static void main(String[] fyrens) throws IOException, InterruptedException {
        Letters letters = new Letters(fyrens);
        List<Thread> people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> Thread.ofPlatform().start(letters::write))
                .toList();
        List<Long> kills = new ArrayList<>();
        BufferedReader trial = new BufferedReader(new InputStreamReader(System.in));
        while (trial.readLine() != null) {
            kills.add(System.nanoTime());
        }
        letters.isEnough = true;
        for (Thread person : people) {
            person.join();
        }
        boolean isQuickEnough = letters.gaps(kills) <= LONGEST_GAP;
        System.exit(letters.allIsThereOnce() && isQuickEnough ? 0 : 1);
    }

    private void write() {
        while (!isEnough) {
            String first = "Letter " + UUID.randomUUID();
            String begun = untilAcknowledged(
                    "", "/api/conversations", "{\"service\":\"mika-sthlm\",\"text\":\"" + first + "\"}");
            String receipt = RECEIPT.matcher(begun).results().findFirst().orElseThrow().group(1);
            List<String> texts = new ArrayList<>(List.of(first));
            threads.put(receipt, texts);
            while (!isEnough && texts.size() < IN_ONE_THREAD) {
                String next = "Letter " + UUID.randomUUID();
                untilAcknowledged(receipt, "/api/conversations/messages", "{\"text\":\"" + next + "\"}");
                texts.add(next);
            }
        }
    }

    private String untilAcknowledged(String receipt, String path, String letter) {
        long sent = System.nanoTime();
        String answer = ask(HttpRequest.newBuilder()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(letter)), receipt, path);
        kept.add(new Kept(sent, System.nanoTime()));
        return answer;
    }

    private String ask(HttpRequest.Builder request, String receipt, String path) {
        request.timeout(Duration.ofSeconds(20));
        if (!receipt.isEmpty()) {
            request.header("Authorization", "Receipt " + receipt);
        }
        for (int attempt = (int) (Thread.currentThread().threadId() % fyrens.length); ; attempt++) {
            try {
                URI fyren = URI.create(fyrens[attempt % fyrens.length] + path);
                var answer = client.send(request.uri(fyren).build(), BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                } else if (answer.statusCode() < 500) {
                    System.out.println("Refused with " + answer.statusCode());
                    System.exit(1);
                }
                Thread.sleep(100);
            } catch (IOException unknown) {
                // Kept or not: it is sent again.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The longest time after each kill in which nothing was acknowledged. */
    private double gaps(List<Long> kills) {
        List<Long> times = kept.stream().map(Kept::at).sorted().toList();
        double longest = 0;
        for (int i = 0; i < kills.size(); i++) {
            long from = kills.get(i);
            long to = i + 1 < kills.size() ? kills.get(i + 1) : Long.MAX_VALUE;
            double gap = IntStream.range(1, times.size())
                    .filter(next -> times.get(next) > from && times.get(next - 1) < to)
                    .mapToLong(next -> times.get(next) - times.get(next - 1)).max().orElse(Long.MAX_VALUE) / 1e9;
            double wait = kept.stream().filter(one -> one.at() > from && one.sent() < to)
                    .mapToLong(one -> one.at() - one.sent()).max().orElse(Long.MAX_VALUE) / 1e9;
            System.out.printf("kill %d: nothing acknowledged for %.1f s, longest wait for one %.1f s%n", i + 1, gap, wait);
            longest = Math.max(longest, wait);
        }
        return longest;
    }

    private boolean allIsThereOnce() {
        long lost = 0;
        long doubled = 0;
        boolean isInOrder = true;
        for (var thread : threads.entrySet()) {
            String page = ask(HttpRequest.newBuilder().GET(), thread.getKey(), "/api/conversations/messages");
            List<String> there = TEXT.matcher(page).results().map(text -> text.group(1)).toList();
            lost += thread.getValue().stream().filter(text -> !there.contains(text)).count();
            doubled += there.size() - there.stream().distinct().count();
            isInOrder &= there.equals(thread.getValue());
        }
        System.out.printf("%d threads begun, %d letters acknowledged%n", threads.size(), kept.size());
        System.out.printf("%d lost, %d doubled, %s%n", lost, doubled, isInOrder ? "each in its place" : "NOT as they were sent");
        return lost == 0 && doubled == 0 && isInOrder;
    }
}
