package se.fyren.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The public contract of bookings, over HTTP. */
class BookingApiTests extends BookingCaller {

    @Test
    void freeTimesAreToldWithStockholmsOffsetAndNothingOfWhoOffersThem() throws Exception {
        HttpResponse<String> answer = times("?from=2026-11-23&to=2026-11-24");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode times = JSON.readTree(answer.body());
        assertThat(times.get(0))
                .isEqualTo(JSON.readTree(
                        "{\"start\": \"2026-11-23T09:00+01:00\", \"minutes\": 45, \"kinds\": [\"phone\"]}"));
        assertThat(times).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-11-23&to=2026-12-24, to, out-of-range",
        "?from=2026-11-23&to=2026-11-22, to, out-of-range",
        "?from=x, from, not-a-day",
        "?to=2026-02-30, to, not-a-day",
        "?from=%2B999999999-12-31, from, not-a-day"
    })
    void daysThatAreNoneAndMonthsAreRefusedByName(String query, String field, String code) throws Exception {
        assertBlames(times(query), field, code);
    }

    @Test
    void aMonthIsAnsweredAndAServiceThatIsNoneIsNot() throws Exception {
        assertThat(times("?from=2026-11-23&to=2026-12-23").statusCode()).isEqualTo(200);
        assertThat(times("").statusCode()).isEqualTo(200);
        assertRefused(send(request("/api/services/nowhere/times").GET()), 404, "not-found");
    }

    @Test
    void whatIsHeldIsBookedAndTheCodeFindsIt() throws Exception {
        HttpResponse<String> held = hold(wanted("2026-11-23T09:00+01:00", "phone"));
        assertThat(held.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(held.body()).path("until").asString()).isEqualTo("2026-11-23T07:35:00+01:00");

        HttpResponse<String> booked = post(
                "/api/bookings",
                "{\"hold\": \"%s\"}"
                        .formatted(JSON.readTree(held.body()).path("hold").asString()));
        assertThat(booked.statusCode()).isEqualTo(201);
        String code = JSON.readTree(booked.body()).path("code").asString();
        assertThat(code).matches("\\d{5}(-\\d{5}){4}");

        HttpResponse<String> own = send(by(code, "").GET());
        assertThat(JSON.readTree(own.body()))
                .isEqualTo(
                        JSON.readTree("{\"start\": \"2026-11-23T09:00+01:00\", \"minutes\": 45, \"kind\": \"phone\"}"));
        assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsTakenIsAnsweredWithTheNearest() throws Exception {
        book("2026-11-24T09:00+01:00");

        for (HttpResponse<String> answer : List.of(
                hold(wanted("2026-11-24T09:00+01:00", "phone")),
                post("/api/bookings", wanted("2026-11-24T08:00Z", "phone")),
                hold(wanted("2026-11-24T09:01+01:00", "phone")),
                hold(wanted("2020-01-01T09:00+01:00", "phone")),
                hold(wanted("2026-11-24T08:00+01:00", "visit")))) {
            assertRefused(answer, 409, "taken");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        JsonNode nearest = JSON.readTree(
                        hold(wanted("2026-11-24T09:00+01:00", "phone")).body())
                .path("times");
        assertThat(nearest).hasSize(5);
        assertThat(nearest.get(3).path("start").asString()).isEqualTo("2026-11-24T10:00+01:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} | /service | not-receiving",
                "{\"service\": \"nowhere\", \"start\": \"2026-11-24T09:00+01:00\", \"kind\": \"phone\"} | /service | not-receiving",
                "{\"service\": \"MIKA\", \"start\": \"i morgon\", \"kind\": \"phone\"} | /start | not-a-time",
                "{\"service\": \"MIKA\", \"start\": \"+999999999-12-31T23:59-18:00\", \"kind\": \"phone\"} | /start | not-a-time",
                "{\"service\": \"MIKA\", \"start\": \"2026-11-24T09:00+01:00\", \"kind\": \"PHONE\"} | /kind | unknown-word",
                "{\"service\": \"MIKA\", \"start\": 1, \"kind\": \"phone\"} | /start | wrong-type",
                "{\"service\": \"MIKA\", \"name\": \"Eva\"} | /name | unknown-field"
            })
    void whatCannotBeReadIsRefusedByName(String json, String field, String code) throws Exception {
        assertBlames(post("/api/bookings/holds", json.replace("MIKA", service())), field, code);
        assertBlames(post("/api/bookings", json.replace("MIKA", service())), field, code);
    }

    @Test
    void aHoldThatIsNoneIsRefusedByName() throws Exception {
        assertBlames(post("/api/bookings", "{\"hold\": \"x\"}"), "/hold", "not-a-hold");
        assertBlames(post("/api/bookings", "{\"hold\": \"x\", \"kind\": \"phone\"}"), "/hold", "not-a-hold");
    }
}
