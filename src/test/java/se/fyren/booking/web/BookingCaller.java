package se.fyren.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.domain.Reception;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that books over HTTP, at a centre of its own for each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BookingCaller {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String NOBODYS = "00000-00000-00000-00000-00000";

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 7, 30);

    private StaffedFyren fyren;
    private HttpClient http;
    private int centresSoFar;
    private Reception mika;

    @BeforeAll
    void start(@TempDir Path data) {
        // Each test books from the same address, more than one visitor ever would.
        fyren = StaffedFyren.with(data, "--fyren.flood-control=off");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    void end() {
        http.close();
        fyren.close();
    }

    @BeforeEach
    void aCentre() {
        fyren.goTo(MONDAY);
        mika = Reception.of(fyren, Kind.MIKA, "mika-" + centresSoFar++);
    }

    final String service() {
        return mika.service();
    }

    final void goTo(LocalDateTime now) {
        fyren.goTo(now);
    }

    final String book(String start) throws Exception {
        HttpResponse<String> booked = post("/api/bookings", wanted(start, "phone"));
        assertThat(booked.statusCode()).isEqualTo(201);
        return JSON.readTree(booked.body()).path("code").asString();
    }

    final HttpResponse<String> hold(String json) throws Exception {
        return post("/api/bookings/holds", json);
    }

    final HttpResponse<String> times(String query) throws Exception {
        return send(
                request("/api/services/" + mika.service() + "/times" + query).GET());
    }

    final HttpResponse<String> move(String code, String start) throws Exception {
        return send(by(code, "")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"start\": \"%s\"}".formatted(start))));
    }

    final String wanted(String start, String kind) {
        return "{\"service\": \"%s\", \"start\": \"%s\", \"kind\": \"%s\"}".formatted(mika.service(), start, kind);
    }

    final HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    final HttpRequest.Builder by(String code, String below) {
        return request("/api/bookings" + below).header("Authorization", "Booking " + code);
    }

    final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(fyren.origin().resolve(path));
    }

    final HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static void assertBlames(HttpResponse<String> answer, String field, String code) {
        assertRefused(answer, 400, "invalid");
        JsonNode blamed = JSON.readTree(answer.body()).path("errors").get(0);
        assertThat(blamed.path("field").asString()).isEqualTo(field);
        assertThat(blamed.path("code").asString()).isEqualTo(code);
    }

    static void assertRefused(HttpResponse<String> answer, int status, @Nullable String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }
}
