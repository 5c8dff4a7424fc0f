package se.fyren.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public contract of a time that is one's own, over HTTP. */
class OwnTimeApiTests extends BookingCaller {

    @Test
    void itIsMovedAsOftenAsItIsAskedAndToTheSameTimeOnce() throws Exception {
        String code = book("2026-11-24T09:00+01:00");

        for (int times = 0; times < 2; times++) {
            HttpResponse<String> moved = move(code, "2026-11-25T10:00+01:00");
            assertThat(moved.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(moved.body()).path("start").asString()).isEqualTo("2026-11-25T10:00+01:00");
        }
        assertThat(moves(event(code))).isEqualTo(1);

        assertRefused(move(code, "2026-11-25T10:01+01:00"), 409, "taken");
        assertBlames(move(code, "2026-11-25T10:00"), "/start", "not-a-time");
    }

    @Test
    void whatIsCancelledIsGone() throws Exception {
        String code = book("2026-11-24T09:00+01:00");

        assertThat(send(by(code, "").DELETE()).statusCode()).isEqualTo(204);

        assertRefused(send(by(code, "").DELETE()), 404, "not-found");
        assertRefused(send(by(code, "").GET()), 404, "not-found");
        assertRefused(move(code, "2026-11-25T10:00+01:00"), 404, "not-found");
        assertRefused(send(by(code, "/calendar.ics").GET()), 404, "not-found");
        assertThat(hold(wanted("2026-11-24T09:00+01:00", "phone")).statusCode()).isEqualTo(201);
    }

    @Test
    void whatHasBegunStands() throws Exception {
        String code = book("2026-11-24T09:00+01:00");
        goTo(LocalDateTime.of(2026, 11, 24, 9, 0));

        assertRefused(send(by(code, "").DELETE()), 409, "time-begun");
        assertRefused(move(code, "2026-11-25T10:00+01:00"), 409, "time-begun");
        assertThat(send(by(code, "").GET()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00000-00000-00000-00000-00001", "x"})
    void aMistypedCodeIsToldFromAWrongOne(String code) throws Exception {
        assertRefused(send(by(code, "").GET()), 400, "receipt-mistyped");
        assertRefused(send(by(NOBODYS, "").GET()), 404, "not-found");
        assertRefused(send(request("/api/bookings").GET()), 401, "receipt-missing");
        assertRefused(
                send(request("/api/bookings")
                        .header("Authorization", "Receipt " + NOBODYS)
                        .DELETE()),
                401,
                "receipt-missing");
    }

    @Test
    void theCalendarsFileTellsATimeAndNothingOfWhatFor() throws Exception {
        String code = book("2026-11-24T09:00+01:00");
        VEvent before = event(code);
        String file = send(by(code, "/calendar.ics").GET()).body();

        assertThat(file)
                .contains("DTSTART:20261124T080000Z", "DTEND:20261124T084500Z", "SEQUENCE:0", "SUMMARY:Tid\r\n")
                .doesNotContainIgnoringCase("mika")
                .doesNotContainIgnoringCase("kast")
                .doesNotContain("LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "URL", "VALARM");
        UUID id = UUID.fromString(before.getUid().orElseThrow().getValue());
        move(code, "2026-11-25T10:00+01:00");
        VEvent after = event(code);
        assertThat(after.getUid().orElseThrow().getValue()).isEqualTo(id.toString());
        assertThat(moves(after)).isEqualTo(1);
        assertThat(send(by(code, "/calendar.ics")
                                .header("Accept-Language", "es")
                                .GET())
                        .body())
                .contains("SUMMARY:Cita");
    }

    private static int moves(VEvent event) {
        return event.<Sequence>getProperty("SEQUENCE").orElseThrow().getSequenceNo();
    }

    private VEvent event(String code) throws IOException, InterruptedException, ParserException {
        HttpResponse<String> answer = send(by(code, "/calendar.ics").GET());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    }
}
