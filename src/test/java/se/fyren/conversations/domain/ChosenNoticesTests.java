package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.OwnNotices;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.desk.Desktop;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.kernel.Period;
import se.fyren.night.QuarterWork;
import se.fyren.post.Mail;
import se.fyren.post.Mailbox;
import se.fyren.post.Notice;
import se.fyren.post.Sorting;

/** A member says whether they get notices, and where: themselves, and nobody who sits down in their place. */
class ChosenNoticesTests {

    @TempDir
    private static Path data;

    private static final Mailbox MAIL = new Mailbox();
    private static StaffedFyren fyren;
    private static int opened;

    private Centre mika;

    @BeforeAll
    static void start() {
        fyren = StaffedFyren.with(data, MAIL.settings());
    }

    @AfterAll
    static void stop() {
        fyren.close();
        MAIL.close();
    }

    @BeforeEach
    void openTwoCentres() {
        List.of("delete from conversations.message", "delete from conversations.thread", "delete from access.notice")
                .forEach(statement -> sql().sql(statement).update());
        sql().sql("update post.round set through = '2026-03-02 08:00'").update();
        MAIL.empty();
        opened++;
        at("2026-03-01T12:00");
        mika = Centre.of(fyren, Kind.MIKA, "mika-" + opened);
        Centre kast = Centre.of(fyren, Kind.KAST, "kast-" + opened);
        wantsNotices(mika.counsellor(), "mika");
        wantsNotices(kast.counsellor(), "kast");
    }

    @Test
    void aMemberChoosesAnAddressOnTheirAccountsPagesAndTakesItAway() {
        at("2026-11-18T09:00");
        Desktop bo = Desktop.of(fyren, mika.counsellor());
        bo.sends("/../account/notices/remove");
        assertThat(inbox(mika).text()).contains("Ingen på mottagningen får aviseringar");

        Answer wrong = bo.sends("/../account/notices", "address", "bo@example.se\r\nBcc: <x@example.se>");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.html()).contains("Bcc: &lt;x@example.se").contains("aria-invalid=\"true\"");
        Answer chosen = bo.sends("/../account/notices", "address", " bo@example.se ");
        assertThat(chosen.html()).contains("value=\"bo@example.se\"");
        assertThat(inbox(mika).text()).doesNotContain("Ingen på mottagningen får aviseringar");
        at("2026-11-18T12:00");
        strikes();
        strikes();
        assertThat(MAIL.told()).containsExactly("bo Hit kommer aviseringar");

        assertThat(Desktop.of(fyren, mika.counsellor())
                        .sends("/../account/notices/remove")
                        .html())
                .doesNotContain("bo@example.se");
        mika.gets("Hej");
        at("2026-11-18T16:00");
        strikes();
        assertThat(MAIL.told()).hasSize(1);
    }

    @Test
    void anOpenSessionAloneNeitherSendsSomebodysNoticesElsewhereNorEndsThem() {
        at("2026-11-18T09:00");
        Desktop left = Desktop.of(fyren, mika.counsellor());
        at("2026-11-18T09:11");

        assertThat(left.opens("/../account/notices").text())
                .contains("Visa att det är du")
                .doesNotContain("mika@");
        assertThat(left.sends("/../account/notices", "address", "thief@example.se")
                        .text())
                .contains("Visa att det är du");
        assertThat(left.sends("/../account/notices/remove").text()).contains("Visa att det är du");

        Answer proved = Desktop.of(fyren, mika.counsellor()).opens("/../account/notices");
        assertThat(proved.html()).contains("value=\"mika@example.se\"");
    }

    @Test
    void theirAccountTellsThatSomebodyChoseAnAddressOrEndedTheNotices() {
        Desktop.of(fyren, mika.counsellor()).sends("/../account/notices/remove");

        assertThat(Desktop.of(fyren, mika.counsellor()).opens("/../account").text())
                .contains("adress för aviseringar vald", "inga aviseringar längre");
    }

    @Test
    void whoHasTakenTheAddressAwayOrAnswersNowhereWantsNothingThatWaits() {
        Sorting sorting = fyren.get(Sorting.class);
        Person gone = employedAtMika();
        wantsNotices(gone, "gone");
        assertThat(sorting.isWanted(news("mika"))).isTrue();
        assertThat(sorting.isWanted(news("gone"))).isTrue();

        Desktop.of(fyren, mika.counsellor()).sends("/../account/notices/remove");
        fyren.letGo(gone);

        assertThat(sorting.isWanted(news("mika"))).isFalse();
        assertThat(sorting.isWanted(news("gone"))).isFalse();
        assertThat(sorting.isWanted(news("kast"))).isTrue();
    }

    private static Mail news(String name) {
        return new Mail(Mailbox.of(name), "sv", Notice.NEWS);
    }

    private static void at(String now) {
        fyren.goTo(LocalDateTime.parse(now));
    }

    private static void strikes() {
        fyren.context().getBeanProvider(QuarterWork.class).forEach(QuarterWork::perform);
    }

    private Person employedAtMika() {
        return fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
    }

    private static void wantsNotices(Person person, String name) {
        String session = fyren.get(Sessions.class)
                .begin(person.id(), person.key(), person.hat().assignment());
        fyren.inTransaction(() -> assertThat(fyren.get(OwnNotices.class)
                        .choose(
                                fyren.get(Roster.class)
                                        .account(person.id())
                                        .orElseThrow()
                                        .record()
                                        .staff(),
                                session,
                                Mailbox.of(name),
                                "sv"))
                .isInstanceOf(Changed.class));
    }

    private static Answer inbox(Centre centre) {
        return Desktop.of(fyren, centre.counsellor()).opens("");
    }

    private static JdbcClient sql() {
        return fyren.get(JdbcClient.class);
    }
}
