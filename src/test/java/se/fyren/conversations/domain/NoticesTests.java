package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.OwnNotices;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.Promise;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.desk.Desktop;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;
import se.fyren.night.QuarterWork;
import se.fyren.post.Mailbox;
import se.fyren.post.Round;
import se.fyren.post.Sorting;

/** What a centre's members are told by mail, when, and what it tells others; against a real mail server. */
class NoticesTests {

    private static final String NEWS = "Det finns något nytt";
    private static final String WAITED = "Något har väntat";

    @TempDir
    private static Path data;

    private static final Mailbox MAIL = new Mailbox();
    private static StaffedFyren fyren;
    private static Conversations conversations;
    private static int opened;

    private Centre mika;
    private Centre kast;

    @BeforeAll
    static void start() {
        fyren = StaffedFyren.with(data, MAIL.settings());
        conversations = fyren.get(Conversations.class);
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
        kast = Centre.of(fyren, Kind.KAST, "kast-" + opened);
        wantsNotices(mika.counsellor(), "mika");
        wantsNotices(kast.counsellor(), "kast");
    }

    @Test
    void whatArrivesIsToldAtTheNextHourOnceToEachAtThatCentreHoweverMuchItIs() {
        wantsNotices(employedAtMika(), "colleague");
        at("2026-11-18T08:00");
        strikes();
        at("2026-11-18T09:03");
        SeekerKeys seeker = mika.gets("Hej");
        mika.gets("Hej igen");
        conversations.write(seeker, text("Mer"), RepeatKey.random());

        at("2026-11-18T11:45");
        strikes();
        assertThat(MAIL.told()).isEmpty();
        at("2026-11-18T12:00");
        strikes();
        strikes();

        assertThat(MAIL.told()).containsExactlyInAnyOrder("colleague " + NEWS, "mika " + NEWS);
        at("2026-11-18T16:00");
        strikes();
        assertThat(MAIL.told()).as("nothing is new any more").hasSize(2);
    }

    @Test
    void nobodyIsToldOfWhatHasBeenAnsweredOrRestsOrOfWhoHasLeft() {
        at("2026-11-18T09:00");
        List<UUID> before = mika.threads();
        mika.gets("Svaras");
        mika.answers(mika.newSince(before), "Hej");
        List<UUID> then = mika.threads();
        mika.gets("Vilar");
        fyren.get(DeskWork.class).rest(mika.atWork(), mika.newSince(then), true);
        conversations.leave(mika.gets("Går"));

        at("2026-11-18T12:00");
        strikes();
        at("2027-01-20T08:00");
        promises(1);
        strikes();

        assertThat(MAIL.told()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: written on {1}, promised within {2} days, told on {3}")
    @CsvSource({
        "a weekend, 2026-11-20, 2, 2026-11-25",
        "written on a Sunday, 2026-11-22, 1, 2026-11-24",
        "Easter, 2026-04-02, 1, 2026-04-08",
        "Christmas, 2026-12-23, 2, 2026-12-30",
        "summer time comes, 2026-03-27, 1, 2026-03-31",
        "summer time goes, 2026-10-23, 1, 2026-10-27"
    })
    void whatHasWaitedLongerThanPromisedIsToldEachMorningUntilItIsAnswered(
            String why, LocalDate written, int weekdays, LocalDate morning) {
        promises(weekdays);
        fyren.goTo(written.atTime(13, 0));
        mika.gets("Hej");
        eachQuarterThrough(written.atTime(13, 0), morning.minusDays(1).atTime(20, 0));
        assertThat(MAIL.told()).as(why).containsExactly("mika " + NEWS);
        assertThat(inbox(mika).text()).doesNotContain("Har väntat längre än ni har lovat");

        fyren.goTo(morning.atTime(7, 45));
        strikes();
        assertThat(MAIL.told()).hasSize(1);
        fyren.goTo(morning.atTime(8, 0));
        strikes();
        strikes();
        assertThat(MAIL.told()).containsExactly("mika " + NEWS, "mika " + WAITED);
        assertThat(inbox(mika).text()).contains("Har väntat längre än ni har lovat");
        assertThat(inbox(kast).text()).doesNotContain("Har väntat längre än ni har lovat");
        fyren.goTo(morning.atTime(16, 0));
        strikes();
        assertThat(MAIL.told()).as("once a day").hasSize(2);
        fyren.goTo(morning.plusWeeks(1).atTime(8, 0));
        strikes();
        assertThat(MAIL.told()).as("and the next time").hasSize(3);

        mika.answers(mika.onlyThread(), "Hej");
        fyren.goTo(morning.plusWeeks(2).atTime(8, 0));
        strikes();
        assertThat(MAIL.told()).hasSize(3);
    }

    @Test
    void whoeverIsNoLongerThereIsToldNothingAndTheAddressIsGone() {
        Person gone = employedAtMika();
        wantsNotices(gone, "gone");
        at("2026-11-25T09:00");
        fyren.inTransaction(() -> fyren.get(Roster.class)
                .leave(fyren.get(Roster.class).account(gone.id()).orElseThrow().record()));
        mika.gets("Hej");
        at("2026-11-25T12:00");
        strikes();

        assertThat(MAIL.told()).containsExactly("mika " + NEWS);
        assertThat(count("access.notice where staff = '" + gone.id() + "'")).isZero();
    }

    @Test
    void noTableHoldsAnAddressOrWhichCentreAThreadIsFor() {
        at("2026-11-18T09:00");
        SeekerKeys seeker = mika.gets("Hej");
        byte[] before = watch();
        conversations.write(seeker, text("Mer"), RepeatKey.random());
        byte[] written = watch();
        mika.answers(mika.onlyThread(), "Hej");
        byte[] answered = watch();

        assertThat(before).hasSameSizeAs(written).isNotEqualTo(written);
        assertThat(answered).hasSameSizeAs(written).isNotEqualTo(written);
        assertThat(tables()).hasSizeGreaterThan(20).allSatisfy(table -> {
            assertThat(holding(table, "@example.se")).as(table).isZero();
            if (!List.of("access.unit", "access.staff").contains(table)) {
                assertThat(holding(table, mika.service())).as(table).isZero();
            }
        });
    }

    @Test
    void asMuchIsSortedWhetherThereIsAnythingToTellOrNot() {
        Round round = new Round(LocalDateTime.parse("2026-11-18T08:00"), LocalDateTime.parse("2026-11-18T12:00"));
        at("2026-11-18T12:00");
        int nothing = fyren.get(Sorting.class).sort(round).size();
        at("2026-11-18T09:00");
        mika.gets("Hej");
        at("2026-11-18T12:00");

        assertThat(fyren.get(Sorting.class).sort(round)).hasSize(nothing).hasSize(2);
    }

    private static void at(String now) {
        fyren.goTo(LocalDateTime.parse(now));
    }

    private static void strikes() {
        fyren.context().getBeanProvider(QuarterWork.class).forEach(QuarterWork::perform);
    }

    /** Three times a day; that nothing happens at the other quarters is {@code FixedHoursTests}'. */
    private static void eachQuarterThrough(LocalDateTime first, LocalDateTime last) {
        for (LocalDateTime now = first; !now.isAfter(last); now = now.plusHours(6)) {
            fyren.goTo(now);
            strikes();
        }
        fyren.goTo(last);
        strikes();
    }

    private void promises(int weekdays) {
        assertThat(fyren.get(Promises.class)
                        .give(mika.atWork(), new Promise(weekdays, LocalTime.of(9, 0), LocalTime.of(16, 0))))
                .isPresent();
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

    private static byte[] watch() {
        return sql().sql("select watch from conversations.thread")
                .query(byte[].class)
                .single();
    }

    private static List<String> tables() {
        return sql().sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('access', 'conversations', 'post', 'directory')""").query((row, number) -> row.getString(1)).list();
    }

    /** In how many rows the word stands, as text or as bytes. */
    private static long holding(String table, String word) {
        return count(table + " as one where position('" + word + "' in one::text) > 0 or position(encode('" + word
                + "'::bytea, 'hex') in one::text) > 0");
    }

    private static long count(String from) {
        return sql().sql("select count(*) from " + from).query(Long.class).single();
    }

    private static JdbcClient sql() {
        return fyren.get(JdbcClient.class);
    }
}
