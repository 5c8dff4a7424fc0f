package se.fyren.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;

/** A professional asks for advice, refers somebody who has agreed, or hands over a slip. */
@Journey
class ProfessionalsWritingTest {

    private static final Pattern DIGITS = Pattern.compile("(?:\\d{5} ){4}\\d{5}");
    private static final LocalDate A_DAY = LocalDate.of(2026, 1, 31);

    @Test
    void aNurseRefersAndSeesLaterThatTheCentreHasSaidYes(Site site, Visitors visitors) {
        String told = "Hon vill träffa er. " + UUID.randomUUID();
        Visitor nurse = visitors.withoutScripts();
        nurse.opens("/sv/");
        nurse.chooses("role", "professional")
                .chooses("situations", "sold-sex")
                .isAged("25")
                .livesIn("Stockholm")
                .asks();
        nurse.page()
                .locator("details.more:has(form[action$='/work']) > summary")
                .first()
                .click();
        nurse.page()
                .locator("form[action$='/work'] button >> visible=true")
                .first()
                .click();
        assertThat(nurse.page().locator("main").innerText()).contains("Mikamottagningen Stockholm");
        nurse.goesOn("refer");
        assertThat(nurse.reads()).contains("10 kap. 1 §", "26 kap. 1 §", "socialtjänstlagen (2025:400)");
        nurse.page().locator("#agreed").check();
        nurse.fills("consented-on", A_DAY.toString())
                .fills("consented-how", "«Ja, ring mig», till mig")
                .fills("reach", "070-174 06 05, efter klockan 17")
                .fills("name", "Nora Nilsson")
                .fills("employer", "Vårdcentralen Ekliden")
                .writes(told)
                .submits();
        String number = nurse.page().locator(".digits").innerText().strip();
        nurse.submits();
        assertThat(nurse.page().locator("main").innerText())
                .contains("Mottagen", told)
                .doesNotContain("Nora");
        nurse.context().clearCookies();

        assertThat(site.mika().enclosed(told)).isInstanceOfSatisfying(Referral.class, referral -> {
            assertThat(referral.from().name().text()).isEqualTo("Nora Nilsson");
            assertThat(referral.consentOn()).isEqualTo(A_DAY);
            assertThat(referral.reach().text()).isEqualTo("070-174 06 05, efter klockan 17");
        });
        site.mika().accepts(told);

        Visitor atHerDesk = visitors.onAWideScreen();
        atHerDesk.opens("/sv/back");
        atHerDesk.types(number).submits();
        assertThat(atHerDesk.page().locator("main").innerText())
                .contains("Mottagningen har sagt ja")
                .doesNotContain("Bli uppringd");
        atHerDesk.context().clearCookies();
    }

    @Test
    void adviceIsAskedForWithNameAndEmployer(Site site, Caller program) {
        String asked = "Hur frågar jag? " + UUID.randomUUID();
        Map<String, String> form = filled();
        form.put("text", asked);

        assertThat(sends(program, "/sv/consulted", form).body()).containsPattern(DIGITS);
        assertThat(site.mika().enclosed(asked)).isInstanceOfSatisfying(Professional.class, from -> assertThat(
                        from.employer().text())
                .isEqualTo("Skolan"));
    }

    @Test
    void whatIsMissingIsToldFieldByFieldAndTheRestIsKept(Caller program) {
        Map<String, String> form = filled();
        form.putAll(Map.of("name", " ", "reach", "ö".repeat(201), "consented-on", "igår", "text", ""));

        HttpResponse<String> answer = sends(program, "/sv/referred", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("<a href=\"#name\">Ditt namn</a>: Skriv något först.")
                .contains("<a href=\"#reach\">Så når mottagningen personen</a>: Det är för långt.")
                .contains("<a href=\"#consented-on\">Dagen då personen sa ja</a>: Välj en dag")
                .contains("<a href=\"#text\">Det du vill fråga eller berätta</a>: Skriv något först.")
                .contains("value=\"" + "ö".repeat(201) + "\"", "value=\"igår\"", "value=\"Skolan\"")
                .contains("value=\"Ja tack, till mig\"", "name=\"agreed\" value=\"1\" checked")
                .doesNotContain("href=\"#employer\"", "href=\"#agreed\"");
    }

    @Test
    void nobodyHasConsentedOnADayToCome(Caller program) {
        Map<String, String> form = filled();
        form.put("consented-on", "2999-01-31");

        HttpResponse<String> answer = sends(program, "/sv/referred", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Den dagen har inte varit än.");
    }

    @Test
    void withoutConsentNothingIsHandedOverAndASlipIsOffered(Visitors visitors) {
        Visitor nurse = visitors.withoutScripts();
        nurse.opens("/sv" + PublicPage.A_SERVICE);
        nurse.submits();
        nurse.goesOn("refer")
                .fills("name", "Nora Nilsson")
                .writes("Hon har inte svarat.")
                .submits();

        assertThat(nurse.page().locator(".wrong").innerText())
                .contains("Utan personens samtycke går det inte att skicka en remiss.", "Inget är skickat.");
        assertThat(nurse.page().locator("#name").inputValue()).isEqualTo("Nora Nilsson");
        nurse.page().locator("nav button[lang=en]").click();
        assertThat(nurse.path()).isEqualTo("/en/refer");
        assertThat(nurse.page().locator("#text").inputValue()).isEqualTo("Hon har inte svarat.");
        nurse.goesOn("slip");
        nurse.page().locator("select[name=in]").selectOption("th");
        nurse.submits();

        assertThat(nurse.page().locator(".card").innerText().strip())
                .matches("เขียนเมื่อคุณสะดวก\\s+localhost:\\d+/th/");
        assertThat(nurse.page().locator(".card > div").getAttribute("lang")).isEqualTo("th");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/consulted", "/sv/referred"})
    void theSameFormIsOneThreadAndWithAnotherNameNone(String path, Caller program) {
        Map<String, String> form = filled();
        form.put("once", UUID.randomUUID().toString());
        String first = number(sends(program, path, form));

        assertThat(number(sends(program, path, form))).isEqualTo(first);
        form.put("name", "Någon annan");
        HttpResponse<String> other = sends(program, path, form);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body())
                .contains("Något är redan skickat härifrån.", "value=\"Någon annan\"")
                .doesNotContain(form.get("once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"work", "consult", "consulted", "refer", "referred", "slip"})
    void noAddressSaysToWhomAndWhereNobodyReceivesNothingTypedIsLost(String path, Caller program) {
        assertThat(program.gets("/sv/" + path).statusCode()).isEqualTo(303);
        assertThat(sends(program, "/sv/" + path + "?service=mika-sthlm", filled())
                        .statusCode())
                .isEqualTo(303);
        Map<String, String> toNobody = filled();
        toNobody.put("service", "evonhuset");
        HttpResponse<String> answer = sends(program, "/sv/" + path, toNobody);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Det går inte att skriva dit just nu");
        assertThat(answer.body().contains("Skolan\nVi undrar.</textarea>"))
                .isEqualTo(path.startsWith("consult") || path.startsWith("refer"));
    }

    private static Map<String, String> filled() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("service", "mika-sthlm");
        form.put("agreed", "1");
        form.put("consented-on", A_DAY.toString());
        form.put("consented-how", "Ja tack, till mig");
        form.put("reach", "070-174 06 05");
        form.put("name", "Karin Karlsson");
        form.put("employer", "Skolan");
        form.put("text", "Vi undrar.");
        return form;
    }

    private static HttpResponse<String> sends(Caller program, String path, Map<String, String> form) {
        return program.posts(
                path,
                Caller.FORM,
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static String number(HttpResponse<String> receipt) {
        return DIGITS.matcher(receipt.body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
