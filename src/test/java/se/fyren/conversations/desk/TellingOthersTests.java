package se.fyren.conversations.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SharedFyren;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.conversations.domain.Centre;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.handover.HandedOver;
import se.fyren.conversations.letters.SeekerKeys;

/** A counsellor tells a board of their concern, without consent, and coordinators what somebody has consented to. */
@TestInstance(Lifecycle.PER_CLASS)
class TellingOthersTests {

    private StaffedFyren fyren;
    private Centre mika;
    private Desktop maj;
    private SeekerKeys keys;
    private String thread = "";

    @BeforeAll
    void start() {
        fyren = SharedFyren.get();
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        maj = Desktop.of(fyren, mika.counsellor());
    }

    @BeforeEach
    void somebodyWrites() {
        List<UUID> before = mika.threads();
        keys = mika.gets("Hej");
        thread = "/" + mika.newSince(before);
    }

    @Test
    void aConcernIsReportedWithoutConsentAndWithoutAName() {
        assertThat(maj.opens(thread).html()).contains(thread + "/report");
        Answer form = maj.opens(thread + "/report");
        assertThat(form.text()).contains("anmäla genast", "inget samtycke", "Ingen är vald åt dig.");
        assertThat(form.html())
                .as("no browser translates it or sends it away to be spelt")
                .contains("translate=\"no\"", "content=\"notranslate\"", "<body class=\"staff\" spellcheck=\"false\">");
        assertThat(form.html()).doesNotContain(" selected", " checked").contains("mottagningen arbetar för");

        Answer refused = maj.sends(thread + "/report/look", "known", "Runt 15 år", "name", "å".repeat(201));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html())
                .contains("href=\"#municipality\"", "href=\"#whom\"", "href=\"#name\"", "href=\"#concern\"")
                .contains("href=\"#reach\"");
        assertThat(refused.field("known")).isEqualTo("Runt 15 år");

        Answer letter = maj.sends(thread + "/report/look", report("child", "", "Hon är rädd"));
        assertThat(letter.text())
                .contains("Till socialnämnden i Solna", "2025:400", "Namnet är inte känt.", "Hon är rädd")
                .contains(mika.counsellor().name(), "08-123", "Ring kommunens växel", "112")
                .doesNotContain(thread.substring(1, 9));
        assertThat(letter.html())
                .as("in another language with all that was typed")
                .contains("formaction=\"/en/staff/conversations" + thread + "/report/look\"")
                .containsPattern("(?s)<nav.*name=\"concern\" value=\"Hon är rädd\".*</nav>")
                .contains("name=\"by\" value=\"" + mika.counsellor().id() + "\"");
        assertThat(refused.html()).contains("formaction=\"/en/staff/conversations" + thread + "/report/change\"");
        assertThat(maj.opens(thread).text()).doesNotContain("Orosanmälan:");
        assertThat(maj.sends(thread + "/report/change", report("child", "", "Hon är rädd"))
                        .field("concern"))
                .isEqualTo("Hon är rädd");

        String[] sent = with(report("child", "", "Hon är rädd"), UUID.randomUUID());
        maj.sends(thread + "/report", sent);
        assertThat(maj.sends(thread + "/report", sent).text().split("Till socialnämnden i Solna"))
                .as("sent twice, kept once")
                .hasSize(2);
        assertThat(maj.opens(thread).text())
                .contains("Orosanmälan: " + mika.counsellor().name(), "Hon är rädd", "Visa som brev");
        assertThat(fyren.get(Conversations.class).open(keys).orElseThrow().messages())
                .hasSize(1);
    }

    @Test
    void aboutAnAdultTheLetterCitesNoDuty() {
        Answer letter = maj.sends(thread + "/report", report("adult", "Kim", "Hon är rädd"));

        assertThat(letter.text())
                .contains("Oron gäller en vuxen", "Namn: Kim")
                .doesNotContain("2025:400", "Namnet är inte känt");
    }

    @Test
    void byConsentCoordinatorsAreToldAndTheThreadSaysSo() {
        List<HandedOver> told = fyren.hears(HandedOver.class);
        Unit team = fyren.unitFor(StaffRole.COORDINATOR);
        String today = fyren.today().toString();

        Answer refused = maj.sends(
                thread + "/handover",
                "text",
                "Hon vill ha hjälp",
                "on",
                fyren.today().plusDays(1).toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html())
                .contains("href=\"#team\"", "href=\"#on\"", "href=\"#how\"", "href=\"#agreed\"")
                .doesNotContain("href=\"#text\"");
        assertThat(refused.field("text")).isEqualTo("Hon vill ha hjälp");
        assertThat(maj.sends(thread + "/handover", handover(mika.unit().id(), today))
                        .status())
                .as("no coordinators work there")
                .isEqualTo(409);
        assertThat(told).isEmpty();

        Answer done = maj.sends(thread + "/handover", handover(team.id(), today));
        assertThat(done.text())
                .contains("Överlämning: " + mika.counsellor().name(), team.name(), "Hon vill ha hjälp")
                .contains("Skrev ja i samtalet", "Koordinatorerna kan inte läsa överlämningen här än. Ring dem också");
        assertThat(told)
                .extracting(HandedOver::unit, HandedOver::day)
                .containsExactly(tuple(team.id(), LocalDate.parse(today)));

        String[] sent = with(handover(team.id(), today), UUID.randomUUID());
        maj.sends(thread + "/handover", sent);
        sent[5] = fyren.today().minusDays(1).toString();
        Answer corrected = maj.sends(thread + "/handover", sent);
        assertThat(corrected.status()).as("corrected by Back").isEqualTo(409);
        assertThat(corrected.text()).contains("redan skickat: överlämnat till " + team.name(), "inte överlämnat");
        assertThat(corrected.field("text")).isEqualTo("Hon vill ha hjälp");
        assertThat(told).hasSize(2);
    }

    private static String[] report(String whom, String name, String concern) {
        return new String[] {
            "municipality", "0184", "whom", whom, "name", name, "known", "", "concern", concern, "reach", "08-123"
        };
    }

    private static String[] handover(UUID team, String on) {
        return new String[] {
            "team",
            team.toString(),
            "text",
            "Hon vill ha hjälp",
            "on",
            on,
            "how",
            "Skrev ja i samtalet",
            "agreed",
            "yes"
        };
    }

    private static String[] with(String[] form, UUID message) {
        String[] all = Arrays.copyOf(form, form.length + 2);
        all[form.length] = "message";
        all[form.length + 1] = new RepeatKey(message).value().toString();
        return all;
    }
}
