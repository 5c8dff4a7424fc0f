package se.fyren.access.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser without a screen: keeps what it is given, and goes where it is sent, one step at a time. */
final class Wanderer {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> kept = new LinkedHashMap<>();

    HttpResponse<String> opens(URI address) {
        return sends(HttpRequest.newBuilder(address).GET());
    }

    HttpResponse<String> posts(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sends(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Where the answer sends on to. */
    static URI on(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    Optional<String> keeps(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    /** Keeps what it was not given by who may give it. */
    void finds(String name, String value) {
        kept.put(name, value);
    }

    void loses(String name) {
        kept.remove(name);
    }

    private HttpResponse<String> sends(HttpRequest.Builder request) {
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        kept.put(parts[0], parts[1]);
    }
}
