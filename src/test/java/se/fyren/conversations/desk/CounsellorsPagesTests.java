package se.fyren.conversations.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SharedFyren;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Opening;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.conversations.domain.Centre;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** Two counsellors of a centre at work on their pages, and those who have no business there. */
@TestInstance(Lifecycle.PER_CLASS)
class CounsellorsPagesTests {

    private StaffedFyren fyren;
    private Conversations conversations;
    private Centre mika;
    private Person kim;
    private Desktop maj;
    private Desktop kims;
    private SeekerKeys keys;
    private String thread = "";

    @BeforeAll
    void start() {
        fyren = SharedFyren.get();
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-gbg");
        kim = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
    }

    @BeforeEach
    void somebodyWrites() {
        maj = Desktop.of(fyren, mika.counsellor());
        kims = Desktop.of(fyren, kim);
        keys = begins("th", new Opening.Help(text("สวัสดี"), true));
    }

    @Test
    void twoCounsellorsAnswerAThread() {
        assertThat(group(maj.opens(""), "new")).contains("Hjälp, thailändska", "sedan i dag", "Ingen", "Under 18 år");
        assertThat(maj.opens(thread).html()).contains("<p class=\"said\" lang=\"th\" dir=\"auto\">สวัสดี</p>");

        assertThat(maj.sends(thread + "/draft", "text", "Vi finns h").field("answer"))
                .isEqualTo("Vi finns h");
        assertThat(kims.opens(thread).text())
                .contains("Utkast som inte är skickat: " + mika.counsellor().name());
        assertThat(kims.opens(thread).field("answer")).isEmpty();
        assertThat(maj.sends(thread + "/note", "text", "Fråga om skola").text())
                .contains("Anteckning: " + mika.counsellor().name(), "Bara för mottagningen", "Fråga om skola");
        assertThat(maj.sends(thread + "/assign", "to", kim.id().toString(), "text", "Du kan thailändska")
                        .text())
                .contains("Ansvarig " + kim.name(), "Du kan thailändska");
        assertThat(kims.opens("?whose=mine").html()).contains(thread);
        assertThat(kims.opens("?whose=nobodys").html()).doesNotContain(thread);

        Answer put = kims.sends(thread + "/template", "text", "Hej.", "template", "under-18", "in", "th");
        assertThat(put.field("answer")).startsWith("Hej.\n\n").contains("18", "socialtjänsten");
        assertThat(put.html()).contains("<option value=\"th\" selected>thailändska (utkast)</option>");
        String message = RepeatKey.random().value().toString();
        kims.sends(thread + "/answer", "text", put.field("answer"), "message", message);
        kims.sends(thread + "/answer", "text", put.field("answer"), "message", message);

        assertThat(conversations.open(keys).orElseThrow().messages()).hasSize(2);
        assertThat(group(kims.opens("?whose=mine"), "waiting-for-them")).contains(thread.substring(1, 9));
    }

    @Test
    void theFlagOfDangerStandsFirstUntilASecondColleagueHasSeenIt() {
        assertThat(maj.sends(thread + "/steps", "step", "raise").text())
                .contains("Någon kan vara i fara", "Säg till någon")
                .doesNotContain("Jag har sett det");
        assertThat(first(kims.opens("?whose=mine"))).contains(thread);
        assertThat(kims.opens(thread).text()).contains("Jag har sett det").doesNotContain("Ta ner flaggan");

        assertThat(kims.sends(thread + "/steps", "step", "see").text())
                .contains("Sett av " + kim.name(), "Ta ner flaggan");
        assertThat(first(kims.opens(""))).doesNotContain(thread);
        assertThat(group(kims.opens(""), "new")).contains("Fara");
        assertThat(maj.sends(thread + "/steps", "step", "lower").text()).doesNotContain("Någon kan vara i fara");
    }

    @Test
    void theCentreSaysWhenItAnswers() {
        assertThat(maj.sends("/../promise", "weekdays", "two", "opens", "09:00", "closes", "16:00")
                        .html())
                .contains("Skriv 1 till 20 vardagar", "value=\"two\"");
        assertThat(maj.sends("/../promise", "weekdays", "0", "opens", "tio", "closes", "")
                        .html())
                .as("all at once")
                .contains("href=\"#weekdays\"", "href=\"#opens\"", "href=\"#closes\"");
        assertThat(maj.sends("/../promise", "weekdays", "2", "opens", "16:00", "closes", "09:00")
                        .html())
                .contains("href=\"#closes\">Skriv ett klockslag då ni stänger, senare samma dag.");
        assertThat(kims.sends("/../promise", "weekdays", "2", "opens", "09:00", "closes", "16:00")
                        .html())
                .contains("value=\"2\"", "value=\"09:00\"", "value=\"16:00\"");
    }

    @Test
    void theCentreSaysThatItAnswersNowAndAColleagueThatItDoesNoMore() {
        assertThat(maj.opens("").text()).contains("Svarar ni nu?").doesNotContain("Ni svarar nu");
        assertThat(maj.sends("/../presence", "minutes", "30").text()).contains("Ni svarar nu, till klockan 12:30.");
        assertThat(kims.opens("").text()).contains("Ni svarar nu, till klockan 12:30.", "Vi svarar inte längre");
        for (String wrong : List.of("", "17", "600", "-15", "x")) {
            assertThat(maj.sends("/../presence", "minutes", wrong).status()).isEqualTo(404);
        }
        assertThat(kims.sends("/../presence", "minutes", "0").text()).doesNotContain("Ni svarar nu");
        assertThat(maj.opens("").text()).doesNotContain("Ni svarar nu");
    }

    @Test
    void whatTheHostHasDecidedIsNotedLookedAtAndCarriedOut() {
        assertThat(maj.opens("/../retention").text()).contains("Inget beslut är antecknat. Ingenting raderas.");
        assertThat(maj.sends("/../retention", "reference", "SN 17", "on", "2026-10-01", "last", "29", "leaving", "0")
                        .html())
                .contains("href=\"#last\">Skriv minst 30 dagar", "value=\"SN 17\"");
        assertThat(maj.sends("/../retention", "on", "i höstas", "last", "60").html())
                .contains("href=\"#reference\"", "href=\"#on\"", "href=\"#leaving\"")
                .doesNotContain("href=\"#last\"");
        maj.sends("/../retention", "reference", "SN 17", "on", "2026-10-01", "last", "60", "leaving", "0");
        maj.sends(thread + "/answer", "text", "Ta hand om dig");
        conversations.leave(keys);
        LocalDate today = fyren.today();
        fyren.goTo(today.plusDays(1));
        maj = Desktop.of(fyren, mika.counsellor());

        Answer run = maj.opens("/../retention");
        assertThat(run.text()).contains("1 samtal skulle raderas i dag.");
        assertThat(maj.sends("/../retention/destroy", "thread", thread.substring(1))
                        .text())
                .contains("1 samtal är raderade.", "0 samtal skulle raderas i dag.");
        assertThat(maj.opens(thread).status()).isEqualTo(404);
        fyren.goTo(today);
    }

    @Test
    void whatIsWrongIsToldByFieldAndKept() {
        String long10k = "å".repeat(10_001);
        assertThat(maj.sends(thread + "/answer", "text", " ").html())
                .contains("href=\"#answer\"", "aria-invalid=\"true\"", "Skriv något först.");
        assertThat(maj.sends(thread + "/answer", "text", long10k).field("answer"))
                .isEqualTo(long10k);
        assertThat(maj.sends(thread + "/draft", "text", long10k).status()).isEqualTo(400);
        assertThat(maj.sends(thread + "/note", "text", "a\u0007b").field("note"))
                .isEqualTo("ab");
        Answer nobody = maj.sends(thread + "/assign", "to", UUID.randomUUID().toString(), "text", "Ta den");
        assertThat(nobody.status()).isEqualTo(409);
        assertThat(nobody.text()).contains("arbetar inte längre här", "Ansvarig Ingen");
        assertThat(nobody.field("handover")).isEqualTo("Ta den");

        maj.sends(thread + "/draft", "text", "Hej");
        assertThat(maj.sends(thread + "/draft", "text", "").field("answer")).isEmpty();
        assertThat(maj.opens(thread).text()).doesNotContain("Utkast som inte är skickat");
    }

    @Test
    void whoHasLeftIsNotAnsweredAndNothingTypedIsLost() {
        conversations.leave(keys);

        assertThat(maj.opens(thread).text()).contains("Det går inte att svara").doesNotContain("Skicka svaret");
        Answer late = maj.sends(thread + "/answer", "text", "Vi finns här");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.field("note")).isEqualTo("Vi finns här");
        assertThat(group(maj.opens(""), "resting")).contains("Har lämnat");
    }

    @Test
    void aNumberIsCalledAndForgotten() {
        conversations.askForCall(
                keys, new CallBack("+46701740605", line("ตอนเช้า"), line("Fyrvaktaren"), null), RepeatKey.random());

        assertThat(maj.opens(thread).html()).contains("href=\"tel:+46701740605\"");
        assertThat(maj.opens(thread).text()).contains("Fyrvaktaren", "Lägg på.", "Lämna aldrig något meddelande");
        assertThat(maj.sends(thread + "/steps", "step", "called").html())
                .contains("Mottagningen har ringt")
                .doesNotContain("+46701740605", "Vi har ringt");
    }

    @Test
    void aReferralIsAcceptedWithConsentInSight() {
        Referral referral = new Referral(
                new Professional(line("Sara Berg"), line("Akuten")),
                line("Ring henne"),
                LocalDate.of(2026, 2, 1),
                line("Muntligt"));
        begins("sv", new Opening.Referring(text("Hon vill ha hjälp"), referral));

        assertThat(maj.opens(thread).text())
                .contains("Remiss, svenska", "Yrkespersonen", "Sara Berg", "Akuten", "1 februari 2026", "Muntligt")
                .contains("Remissen Mottagen");
        assertThat(maj.sends(thread + "/steps", "step", "accept").text())
                .contains("Remissen Antagen", "Avböj remissen ändå")
                .doesNotContain("Anta remissen");
        Answer late = kims.sends(thread + "/steps", "step", "decline");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Remissen är redan antagen.", "Remissen Antagen");
        assertThat(kims.sends(thread + "/steps", "step", "decline-after-all").text())
                .contains("Remissen Avböjd", "Anta remissen ändå");
    }

    @Test
    void itIsToldInDaysHowLongItHasWaited() {
        LocalDate today = fyren.today();
        fyren.goTo(today.plusDays(1));
        assertThat(Desktop.of(fyren, kim).opens(thread).text()).contains("Ny, 1 dag");
        fyren.goTo(today.plusDays(5));
        assertThat(Desktop.of(fyren, kim)
                        .asks("/en/staff/conversations" + thread)
                        .text())
                .contains("New, 5 days");
        fyren.goTo(today);
    }

    @Test
    void restingAndARequestedDocumentAreTold() {
        assertThat(maj.sends(thread + "/steps", "step", "rest").text()).contains("Läge Vilar", "Väck det");
        assertThat(maj.sends(thread + "/steps", "step", "wake").text()).contains("Läge Ny,");
        assertThat(maj.sends(thread + "/steps", "step", "request").text()).contains("Handlingen är begärd");
        assertThat(maj.sends(thread + "/steps", "step", "request-answered").text())
                .doesNotContain("Handlingen är begärd");
    }

    @Test
    void anotherCentreAndAnotherRoleGetThePageOfNothing() {
        Centre kast = Centre.of(fyren, Kind.KAST, "kast-gbg");
        Person auditor = fyren.employ(StaffRole.AUDITOR, mika.unit(), Period.ALWAYS, true);
        String nothing = maj.opens("/" + UUID.randomUUID()).html();

        List.of(Desktop.of(fyren, kast.counsellor()), Desktop.of(fyren, auditor))
                .forEach(other -> assertThat(List.of(
                                other.opens(thread),
                                other.sends(thread + "/answer", "text", "Hej"),
                                other.sends(thread + "/steps", "step", "raise")))
                        .allSatisfy(answer -> {
                            assertThat(answer.status()).isEqualTo(404);
                            assertThat(answer.html()).isEqualTo(nothing);
                        }));
    }

    private SeekerKeys begins(String language, Opening opening) {
        List<UUID> before = threads();
        Begun begun = conversations.begin(mika.service(), language, opening, RepeatKey.random());
        thread = "/"
                + threads().stream()
                        .filter(one -> !before.contains(one))
                        .findFirst()
                        .orElseThrow();
        return conversations.keys(((Begun.With) begun).receipt());
    }

    private List<UUID> threads() {
        return mika.inbox().look(mika.atWork()).orElseThrow().stream()
                .map(Line::thread)
                .toList();
    }

    /** What stands in one group of the inbox. */
    private static String group(Answer inbox, String state) {
        return new Answer(
                        200,
                        "",
                        inbox.html()
                                .replaceFirst("(?s)^.*<h2 id=\"" + state + "\">", "<main>")
                                .replaceFirst("(?s)<h2 .*$", ""))
                .text();
    }

    /** What stands before the groups. */
    private static String first(Answer inbox) {
        return inbox.html().replaceFirst("(?s)<h2 id=\"new\">.*$", "");
    }

    private static ShortText line(String text) {
        return ShortText.of(text).orElseThrow();
    }
}
