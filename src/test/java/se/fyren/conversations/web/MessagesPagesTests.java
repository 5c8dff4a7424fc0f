package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.Promise;
import se.fyren.conversations.domain.AtTheCentre;
import se.fyren.conversations.domain.Promises;

/** What the pages say of when one is answered, and what can be chosen there. */
class MessagesPagesTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static HttpClient http;
    private static AtTheCentre mika;

    private Seeker seeker;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
        http = HttpClient.newHttpClient();
        fyren.goTo(FRIDAY);
        mika = AtTheCentre.opened(fyren.context(), Kind.MIKA, "mika-sthlm");
        AtTheCentre.opened(fyren.context(), Kind.KAST, "kast-sthlm");
    }

    @AfterAll
    static void end() {
        http.close();
        fyren.close();
    }

    @BeforeEach
    void itIsFridayNoon() {
        fyren.goTo(FRIDAY);
        seeker = new Seeker(fyren.origin(), http);
    }

    @Test
    void aCentreThatHasPromisedTellsTheDayAndWhetherItIsOpen() throws Exception {
        Promise promise = new Promise(2, LocalTime.of(9, 0), LocalTime.of(16, 30));
        assertThat(fyren.get(Promises.class).give(mika.counsellor(), promise)).isPresent();

        assertThat(form("mika-sthlm"))
                .contains("Du får svar senast tisdag 24 november 2026.", "öppen nu, till klockan 16:30");
        assertThat(seeker.begins("mika-sthlm", "Hej")).contains("Du får svar senast tisdag 24 november 2026.");
        fyren.goTo(FRIDAY.plusDays(1));
        assertThat(form("mika-sthlm")).contains("stängd nu. Den är öppen på vardagar, 09:00 till 16:30.");
    }

    @Test
    void aCentreThatHasPromisedNothingIsNotSpokenFor() throws Exception {
        assertThat(form("kast-sthlm"))
                .contains("Hur snart du får svar vet vi inte.")
                .doesNotContain("Du får svar senast", "öppen nu", "stängd nu");
    }

    @Test
    void whoChoosesToBeForgottenOnceTheyHaveReadIsToldSoAndMayChangeTheirMind() throws Exception {
        String number = Seeker.number(seeker.begins("mika-sthlm", "Glöm mig sedan"));
        assertThat(seeker.sees("messages").body()).doesNotContain("Du har valt det här.");

        HttpResponse<String> chosen = seeker.posts("once", Map.of("leaving", "1"));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/sv/messages");
        assertThat(seeker.sees("messages").body()).contains("Du har valt det här.", "<details class=\"more\" open>");
        seeker.posts("once", Map.of("leaving", ""));
        assertThat(seeker.sees("messages").body()).doesNotContain("Du har valt det här.");

        seeker.posts("once", Map.of("leaving", "1"));
        mika.answers("Glöm mig sedan", "Ta hand om dig");
        assertThat(seeker.sees("messages").body()).contains("Ta hand om dig");
        fyren.goTo(FRIDAY.plusDays(1));
        assertThat(seeker.posts("back", Map.of("number", number)).statusCode()).isEqualTo(404);
    }

    private String form(String service) throws Exception {
        HttpResponse<String> form = seeker.posts("write", Map.of("service", service));
        assertThat(form.statusCode()).isEqualTo(200);
        return form.body();
    }
}
