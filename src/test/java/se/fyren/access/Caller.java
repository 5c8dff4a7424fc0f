package se.fyren.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.fyren.access.accounts.StaffedFyren;

/** Asks the house for a page as a browser would, and tells what came and how much work it was. */
record Caller(StaffedFyren house, HttpClient client) {

    /** A form with a file: a PDF with one empty page, as small as one can write it. */
    static final String A_DOCUMENT = """
            --b\r
            Content-Disposition: form-data; name="file"; filename="x"\r
            \r
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
            trailer<</Root 1 0 R>>\r
            --b--\r
            """;

    Caller(StaffedFyren house) {
        this(house, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** What came of it. */
    record Answer(Seen seen, int statements, long entries) {

        int status() {
            return seen.status();
        }

        String body() {
            return seen.body();
        }

        String location() {
            return seen.headers().getOrDefault("location", List.of("")).getFirst();
        }
    }

    /** All that who asked can see: two of these are equal where nothing tells the answers apart. */
    record Seen(int status, Map<String, List<String>> headers, String body) {

        static Seen of(HttpResponse<String> response) {
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            headers.remove("date");
            return new Seen(response.statusCode(), headers, response.body());
        }
    }

    Answer asks(String method, String path, String form, Optional<String> cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.origin().resolve(path))
                .header("Sec-Fetch-Site", "same-origin")
                .header(
                        "Content-Type",
                        form.startsWith("--") ? "multipart/form-data; boundary=b" : "application/x-www-form-urlencoded")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
        cookie.ifPresent(value -> request.header("Cookie", "__Host-s=" + value));
        long entries = house.entries();
        int statements = house.statements();
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(Seen.of(response), house.statements() - statements, house.entries() - entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
