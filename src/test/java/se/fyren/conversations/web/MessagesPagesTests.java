package se.fyren.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Promise;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.AtTheCentre;
import se.fyren.conversations.domain.Promises;

/** What the pages say of when one is answered, what can be chosen there, and what a slip says. */
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

    @Test
    void whoAsksToBeCalledMayChangeItAndTakeItBack() throws Exception {
        seeker.begins("mika-sthlm", "Ring mig");
        assertThat(seeker.posts("call", Map.of()).body())
                .contains("<title>Fyren: Nummer</title>", "name=\"reach\"")
                .doesNotContain("type=\"tel\"", "name=\"phone\"");
        String once = once();
        assertThat(seeker.posts("../xx/call", wish("reach", "+66 81 234 5678", "when", "Nu"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(mika.toCall("Ring mig")).as("in a language that is none").isEmpty();

        assertThat(asks("reach", "+66 81 234 5678", "when", "Efter åtta", "otherwise", "Det är Kim", "once", once)
                        .statusCode())
                .isEqualTo(303);
        asks("reach", "+66 81 234 5678", "when", "Efter nio", "word", "Blåbär", "once", once);
        assertThat(mika.toCall("Ring mig"))
                .as("what was sent last")
                .contains(new CallBack("+66812345678", line("Efter nio"), line("Blåbär"), null));
        assertThat(seeker.sees("messages").body())
                .contains("Du har bett dem ringa dig.")
                .doesNotContain("812345678", "Blåbär", "action=\"/sv/call\"");

        assertThat(seeker.posts("no-call", Map.of()).headers().firstValue("Location"))
                .contains("/sv/messages");
        seeker.posts("no-call", Map.of());
        assertThat(mika.toCall("Ring mig")).isEmpty();
        assertThat(seeker.sees("messages").body())
                .contains("action=\"/sv/call\"")
                .doesNotContain("Du har bett dem ringa dig.", "Mottagningen har ringt.");
    }

    @Test
    void howTheyWantToBeCalledComesBackAsTheyTypedItWithEachFaultByItsField() throws Exception {
        seeker.begins("mika-sthlm", "Ring inte fel");
        String tooLong = "ö".repeat(201);

        HttpResponse<String> wrong = asks("reach", "112", "word", "Blå\u0007bär", "otherwise", tooLong);

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "<a href=\"#reach\">Det numret går inte att ringa.",
                        "<a href=\"#when\">Skriv när det är säkert att ringa.</a>",
                        "<a href=\"#word\">Några tecken gick inte att läsa",
                        "<a href=\"#otherwise\">«Om någon annan svarar, vad ska de säga?» Det är för långt.",
                        "value=\"112\"",
                        "value=\"Blåbär\"",
                        "value=\"" + tooLong + "\"");
        assertThat(wrong.body().split("aria-invalid=\"true\"", -1)).hasSize(5);
        assertThat(asks("reach", " ", "when", "Nu").body()).contains("<a href=\"#reach\">Skriv numret");
        assertThat(seeker.posts("call", Map.of("reach", "070-174 06 05", "when", "Nu"))
                        .body())
                .as("only the language was changed")
                .contains("value=\"070-174 06 05\"", "Inget är skickat än.");
        assertThat(mika.toCall("Ring inte fel")).isEmpty();
    }

    @Test
    void howTheyWantToBeCalledIsKeptWhenTheVisitHadEnded() throws Exception {
        String number = Seeker.number(seeker.begins("mika-sthlm", "Ring när visiten är slut"));
        seeker = new Seeker(fyren.origin(), http);

        assertThat(asks("reach", "070-174 06 05", "when", "Efter \"åtta\"").body())
                .contains("id=\"number\"", "Inget är skickat än.", "name=\"reach\" value=\"070-174 06 05\"");
        Map<String, String> along = Map.of("reach", "070-174 06 05", "when", "Efter \"åtta\"");
        Map<String, String> mistyped = new HashMap<>(along);
        mistyped.put("number", number.substring(1));
        assertThat(seeker.posts("back", mistyped).body()).contains("value=\"Efter &#34;åtta&#34;\"");
        Map<String, String> right = new HashMap<>(along);
        right.put("number", number);
        assertThat(seeker.posts("back", right).body())
                .contains("id=\"reach\"", "value=\"070-174 06 05\"", "Inget är skickat än.");
        assertThat(mika.toCall("Ring när visiten är slut")).isEmpty();

        assertThat(asks("reach", "070-174 06 05", "when", "Efter åtta").statusCode())
                .isEqualTo(303);
        assertThat(mika.toCall("Ring när visiten är slut")).isPresent();
        seeker.posts("remove", Map.of());
        assertThat(asks("reach", "070-174 06 05", "when", "Efter åtta").body()).contains("id=\"number\"");
    }

    @Test
    void whoHasGoneOnFromTheReceiptIsNotShownItByBackAndSendingAgain() throws Exception {
        Map<String, String> form = Map.of("service", "mika-sthlm", "text", "Visa en gång", "once", once());
        String receipt = seeker.posts("sent", form).body();
        String number = Seeker.number(receipt);
        assertThat(receipt).contains("name=\"kept\" value=\"" + form.get("once") + "\"");
        seeker.posts("back", Map.of("number", number));
        assertThat(seeker.posts("sent", form).body())
                .as("who came with the number has not said that it is kept")
                .contains(number);

        assertThat(seeker.posts("back", Map.of("number", number, "kept", form.get("once")))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> again = seeker.posts("sent", form);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("Numret har redan visats", "href=\"/sv/back\"")
                .doesNotContain(number, "Visa en gång");
    }

    @Test
    void aCopiedCookieOpensNothingOnceTheVisitIsClosed() throws Exception {
        seeker.begins("mika-sthlm", "Stäng efter mig");
        Seeker copy = seeker.copied();
        assertThat(copy.sees("messages").body()).contains("Stäng efter mig");

        seeker.sees("close");

        assertThat(copy.sees("messages").body()).contains("id=\"number\"").doesNotContain("Stäng efter mig");
    }

    @Test
    void whatHasBeenRemovedIsNowhereShownAsGood() throws Exception {
        Map<String, String> form = Map.of("service", "mika-sthlm", "text", "Tas bort", "once", once());
        Map<String, String> number =
                Map.of("number", Seeker.number(seeker.posts("sent", form).body()));
        Seeker elsewhere = seeker.copied();
        elsewhere.posts("back", number);
        assertThat(elsewhere.copied().sees("remove").statusCode()).isEqualTo(200);
        seeker.posts("back", number);
        seeker.posts("remove", Map.of());

        for (HttpResponse<String> answer : List.of(
                elsewhere.copied().sees("messages"),
                elsewhere.copied().sees("remove"),
                elsewhere.copied().posts("call", Map.of()))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Det finns inget här");
            assertThat(answer.headers().firstValue("Set-Cookie")).contains(Visits.ended());
        }
        assertThat(seeker.posts("sent", form).body())
                .contains("Det är borttaget för dig")
                .doesNotContain(number.get("number"));
    }

    /** Mika Stockholm is for adults. */
    @Test
    void whoIsUnder18WritesToACentreForAdultsAndLetsItKnowOrNot() throws Exception {
        assertThat(seeker.posts("write", Map.of("service", "mika-sthlm", "young", "1"))
                        .body())
                .contains("name=\"told\"");
        Map<String, String> form = new HashMap<>(
                Map.of("service", "mika-sthlm", "young", "1", "text", "Det säger jag inte", "once", once()));
        seeker.posts("sent", form);
        form.putAll(Map.of("told", "1", "text", "Jag är 15 år", "once", once()));
        seeker.posts("sent", form);

        assertThat(mika.isYoung("Det säger jag inte")).isFalse();
        assertThat(mika.isYoung("Jag är 15 år")).isTrue();
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aSlipHoldsANumberAndAnAddressAndNoWordOfWhatTheyAreFor() throws Exception {
        AtTheCentre.opened(fyren.context(), Kind.MIKA, "nmt-line");

        String page =
                seeker.posts("slip", Map.of("service", "nmt-line", "in", "en")).body();
        String slip = page.substring(page.indexOf("<div class=\"card slip\""), page.indexOf("</main>"))
                .replaceAll("<[^>]*>", "")
                .strip();

        assertThat(slip)
                .matches(
                        "Call or write when it suits you.\\n020-39 00 00\\nWeekdays, in office hours\\nlocalhost:\\d+/en/");
    }

    private HttpResponse<String> asks(String... namesAndTexts) throws Exception {
        return seeker.posts("call", wish(namesAndTexts));
    }

    private static Map<String, String> wish(String... namesAndTexts) {
        Map<String, String> fields = new HashMap<>(Map.of("send", "1"));
        for (int name = 0; name < namesAndTexts.length; name += 2) {
            fields.put(namesAndTexts[name], namesAndTexts[name + 1]);
        }
        return fields;
    }

    private static ShortText line(String text) {
        return ShortText.of(text).orElseThrow();
    }

    private String form(String service) throws Exception {
        HttpResponse<String> form = seeker.posts("write", Map.of("service", service));
        assertThat(form.statusCode()).isEqualTo(200);
        return form.body();
    }
}
