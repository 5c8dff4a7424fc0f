package se.fyren.conversations.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyren.redrawing.SentForm;

/** Somebody who sends forms in Swedish, with the cookie of their visit. */
public final class Seeker {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{5} ){4}\\d{5}");

    private final URI origin;
    private final HttpClient http;
    private String cookie = "none=none";

    public Seeker(URI origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    /** Somebody who has copied what the browser holds. */
    Seeker copied() {
        Seeker copy = new Seeker(origin, http);
        copy.cookie = cookie;
        return copy;
    }

    /** What the browser holds, name and value. */
    public String cookie() {
        return cookie;
    }

    /** Writes to the centre and comes back with the number; what the receipt said. */
    public String begins(String service, String text) throws IOException, InterruptedException {
        String receipt = posts("sent", Map.of("service", service, "text", text)).body();
        posts("back", Map.of("number", number(receipt)));
        return receipt;
    }

    static String number(String receipt) {
        return NUMBER.matcher(receipt).results().findFirst().orElseThrow().group();
    }

    HttpResponse<String> posts(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sends(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> sees(String path) throws IOException, InterruptedException {
        return sends(request(path).GET());
    }

    /** Sends the form with a file, after one field. */
    HttpResponse<String> attaches(String field, String value, String name, byte[] file)
            throws IOException, InterruptedException {
        return sendsAsAFile(BodyPublishers.ofByteArray(SentForm.with(field, value, name, file)), SentForm.TYPE);
    }

    /** The same in pieces, the last of which alone tells that it is the last. */
    HttpResponse<String> attachesWithoutALength(String name, byte[] file) throws IOException, InterruptedException {
        byte[] form = SentForm.with("once", "", name, file);
        return sendsAsAFile(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)), SentForm.TYPE);
    }

    HttpResponse<String> sendsAsAFile(String type, String body) throws IOException, InterruptedException {
        return sendsAsAFile(BodyPublishers.ofString(body), type);
    }

    private HttpResponse<String> sendsAsAFile(BodyPublisher body, String type)
            throws IOException, InterruptedException {
        return sends(request("attach").header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + "/sv/" + path)).header("Cookie", cookie);
    }

    private HttpResponse<String> sends(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
        return answer;
    }
}
