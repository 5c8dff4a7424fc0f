package se.fyren.conversations.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.SharedFyren;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.conversations.domain.Centre;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** What happens while a counsellor writes, and what is told wherever they are. */
@TestInstance(Lifecycle.PER_CLASS)
class MeanwhileTests {

    private static final String ALARM = "1 flagga för fara väntar på en kollega";

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
        mika = Centre.of(fyren, Kind.MIKA, "mika-vnorrland");
        kim = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
        maj = Desktop.of(fyren, mika.counsellor());
        kims = Desktop.of(fyren, kim);
    }

    @BeforeEach
    void somebodyWrites() {
        List<UUID> before = mika.threads();
        keys = mika.gets("Hej");
        thread = "/" + mika.newSince(before);
    }

    @Test
    void whoeverHasTakenAThreadSeesWhoReadIt() {
        assertThat(kims.asks("/sv/staff/trail").text()).doesNotContain(thread.substring(1, 9));
        maj.sends(
                thread + "/assign",
                "to",
                kim.id().toString(),
                "seen",
                maj.opens(thread).seen());

        maj.opens(thread);

        assertThat(kims.asks("/sv/staff/trail").text())
                .contains(mika.counsellor().name() + ", Behandlare Läsa: samtal " + thread.substring(1, 9));
    }

    @Test
    void anAnswerWaitsWhereSomebodyHasWrittenMeanwhileAndIsSentOnceMore() {
        String seen = maj.opens(thread).seen();
        kims.sends(thread + "/answer", "text", "Kim svarar", "seen", seen);
        conversations.write(keys, text("Han är här"), RepeatKey.random());

        Answer late = maj.sends(thread + "/answer", "text", "Vad bra", "seen", seen);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.field("answer")).isEqualTo("Vad bra");
        assertThat(late.text())
                .contains("har ändrats medan du arbetade", "Skicka svaret ändå", "Kim svarar", "Han är här");
        assertThat(late.text().split("Nytt ")).as("two new").hasSize(3);
        assertThat(messages()).isEqualTo(3);

        Answer put = maj.sends(thread + "/template", "text", "Vad bra", "template", "danger", "in", "sv", "seen", seen);
        assertThat(put.text()).contains("har ändrats medan du arbetade");
        String message = RepeatKey.random().value().toString();
        maj.sends(thread + "/answer", "text", "Vad bra", "seen", late.seen(), "message", message);
        Answer again = maj.sends(thread + "/answer", "text", "Vad bra", "seen", late.seen(), "message", message);
        assertThat(again.status()).as("what is sent twice is no news").isEqualTo(200);
        assertThat(messages()).isEqualTo(4);
    }

    @Test
    void nobodyTakesAThreadFromAColleagueOrPutsItToRestUnknowing() {
        String seen = maj.opens(thread).seen();
        kims.sends(thread + "/assign", "to", kim.id().toString(), "seen", seen);

        String self = mika.counsellor().id().toString();
        Answer late = maj.sends(thread + "/assign", "to", self, "text", "Jag tar den", "seen", seen);
        assertThat(late.text()).contains("har ändrats medan du arbetade", "Ansvarig " + kim.name());
        assertThat(late.field("handover")).isEqualTo("Jag tar den");
        assertThat(maj.sends(thread + "/steps", "step", "rest", "seen", seen).text())
                .contains("har ändrats medan du arbetade", "Läge Ny");
        assertThat(maj.sends(thread + "/steps", "step", "raise", "seen", seen).text())
                .contains("Någon kan vara i fara");
        kims.sends(thread + "/steps", "step", "see");
        assertThat(maj.sends(thread + "/assign", "to", self, "text", "Jag tar den", "seen", late.seen())
                        .text())
                .contains("Ansvarig " + mika.counsellor().name(), "Jag tar den");
    }

    @Test
    void whoHasLeftMeanwhileTakesNothingOfWhatWasTypedAlong() {
        String seen = maj.opens(thread).seen();
        conversations.leave(keys);

        Answer late = maj.sends(thread + "/answer", "text", "Vad bra", "seen", seen);
        assertThat(late.text()).contains("har lämnat samtalet medan du svarade");
        assertThat(late.field("note")).isEqualTo("Vad bra");
        assertThat(maj.sends(thread + "/template", "text", "Vad bra", "template", "danger", "in", "sv")
                        .field("note"))
                .startsWith("Vad bra");
    }

    @Test
    void onesOwnDraftIsNoNews() {
        String seen = maj.opens(thread).seen();
        maj.sends(thread + "/draft", "text", "Hej");

        assertThat(maj.sends(thread + "/answer", "text", "Hej", "seen", seen).status())
                .isEqualTo(200);
        assertThat(maj.sends(thread + "/answer", "text", "Hej igen", "seen", "1.x.")
                        .status())
                .as("what tells nothing is passed over")
                .isEqualTo(200);
        assertThat(messages()).isEqualTo(3);
    }

    @Test
    void everyPageTellsThatAFlagWaitsUntilASecondColleagueHasSeenIt() {
        Centre kast = Centre.of(fyren, Kind.KAST, "kast-vnorrland");
        Person auditor = fyren.employ(StaffRole.AUDITOR, mika.unit(), Period.ALWAYS, true);
        assertThat(everyPage(kims)).noneMatch(page -> page.contains(ALARM));

        maj.sends(thread + "/steps", "step", "raise");

        assertThat(everyPage(kims)).allMatch(page -> page.contains(ALARM));
        assertThat(everyPage(maj)).allMatch(page -> page.contains(ALARM));
        assertThat(List.of(kast.counsellor(), auditor)).allSatisfy(other -> assertThat(
                        Desktop.of(fyren, other).opens("/../../staff").html())
                .doesNotContain("i fara"));

        fyren.letGo(fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true));
        assertThat(everyPage(kims)).as("with a new key").allMatch(page -> page.contains(ALARM));

        kims.sends(thread + "/steps", "step", "see");
        assertThat(everyPage(maj)).noneMatch(page -> page.contains("för fara väntar"));
    }

    @Test
    void whatIsWrittenBySomebodyWhoIsSignedOutIsGivenBackToThemAlone() {
        String self = mika.counsellor().id().toString();
        String message = RepeatKey.random().value().toString();
        Desktop idle = Desktop.of(fyren, mika.counsellor());
        fyren.get(Sessions.class).end(idle.session());

        Answer out = idle.sends(thread + "/answer", "text", "Vi finns här", "by", self, "message", message);
        assertThat(out.status()).isEqualTo(403);
        assertThat(out.text()).contains("Du är utloggad");
        assertThat(out.html()).doesNotContain("Vi finns här");
        String sealed = out.html().replaceFirst("(?s)^.*name=\"sealed\" value=\"([^\"]+)\".*$", "$1");
        assertThat(idle.sends("/../unsent", "sealed", sealed).html())
                .as("still signed out, nothing is lost")
                .contains(sealed);
        assertThat(List.of(
                        kims.sends("/../unsent", "sealed", sealed),
                        maj.sends("/../unsent", "sealed", sealed.substring(1)),
                        maj.sends("/../unsent", "sealed", "…")))
                .allSatisfy(others -> {
                    assertThat(others.status()).isEqualTo(403);
                    assertThat(others.html())
                            .contains("Det här har någon annan skrivit")
                            .doesNotContain("Vi finns här");
                });

        Answer back = maj.sends("/../unsent", "sealed", sealed);
        assertThat(back.html())
                .contains("action=\"/sv/staff/conversations" + thread + "/answer\"", "value=\"Vi finns här\"")
                .contains("name=\"message\" value=\"" + message + "\"");
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenInOneTabIsGivenBackWhereAnotherHatIsWornByNow() {
        Person auditor = fyren.employ(StaffRole.AUDITOR, mika.unit(), Period.ALWAYS, true);
        Desktop other = Desktop.of(fyren, auditor);
        String self = auditor.id().toString();
        String message = RepeatKey.random().value().toString();

        Answer back = other.sends(thread + "/answer", "text", "Vi finns här", "by", self, "message", message);
        assertThat(back.status()).isEqualTo(404);
        assertThat(back.field("text")).isEqualTo("Vi finns här");
        assertThat(back.html())
                .contains("action=\"/sv/staff/conversations" + thread + "/answer\"")
                .contains("name=\"message\" value=\"" + message + "\"");
        assertThat(kims.sends("/" + RepeatKey.random().value() + "/answer", "text", "Vi finns här", "by", self)
                        .html())
                .as("somebody else's")
                .doesNotContain("Vi finns här");
    }

    @Test
    void everyFormToWriteInSaysWhoWrites() {
        String by = "name=\"by\" value=\"" + mika.counsellor().id() + "\"";

        assertThat(maj.opens(thread).html().split(by))
                .as("answer, note, colleague")
                .hasSize(4);
        assertThat(maj.opens(thread + "/report").html()).contains(by);
        assertThat(maj.opens(thread + "/handover").html()).contains(by);
    }

    private Stream<String> everyPage(Desktop desk) {
        return Stream.of("/../../staff", "/../account", "/../unit", "", thread, thread + "/report", "/../promise")
                .map(path -> desk.opens(path).html());
    }

    private int messages() {
        return conversations.open(keys).orElseThrow().messages().size();
    }
}
