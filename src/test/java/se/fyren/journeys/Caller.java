package se.fyren.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A program that speaks HTTP, without a browser's kindness or suspicion. */
final class Caller {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Site site;

    Caller(Site site) {
        this.site = site;
    }

    /** Gets the page; the headers are names and values by turns. */
    HttpResponse<String> gets(String path, String... headers) {
        return sends("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Asks the guide. */
    HttpResponse<String> asks(String json, String... headers) {
        return posts("/api/guide", JSON, json, headers);
    }

    HttpResponse<String> posts(String path, String type, String body, String... headers) {
        return sends("POST", path, BodyPublishers.ofString(body), with(headers, "Content-Type", type));
    }

    /** Posts without telling beforehand how much will come. */
    HttpResponse<String> postsInPieces(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return sends(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                "Content-Type",
                type);
    }

    HttpResponse<String> sends(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.origin().resolve(path)).method(method, body);
        try {
            return CLIENT.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many bytes come back for a request as a browser words it, headers and all. */
    int weighs(String method, String path, String form) throws IOException {
        return writes(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + site.port()
                        + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\nContent-Type: " + FORM
                        + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                .length();
    }

    /** Writes a request letter by letter, and reads until the server closes; one letter is one byte. */
    String writes(String request) throws IOException {
        try (Socket socket = new Socket("localhost", site.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
