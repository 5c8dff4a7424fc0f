import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What prepare.sh asks a Fyren that is being trained: what people ask first. */
class Training {

    private static final int TIMES = 5;
    private static final int PATIENCE = 60_000;

    public static void main(String[] port) throws InterruptedException, IOException {
        String fyren = "http://localhost:" + port[0];
        HttpRequest advice = HttpRequest.newBuilder(URI.create(fyren + "/api/guide"))
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofString("""
                        {"role": "relative", "age": 17, "municipality": "0180", "situations": ["sold-sex"]}"""))
                .build();
        HttpRequest page = HttpRequest.newBuilder(URI.create(fyren + "/sv/"))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long end = System.currentTimeMillis() + PATIENCE;
            while (!answers(client, advice)) {
                if (System.currentTimeMillis() > end) {
                    throw new IOException("Fyren does not answer");
                }
                Thread.sleep(100);
            }
            for (int i = 0; i < TIMES; i++) {
                answers(client, advice);
                answers(client, page);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
