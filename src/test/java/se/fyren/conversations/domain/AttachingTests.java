package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.Message.From;
import se.fyren.conversations.Message.Words;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Attaching.Outcome;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** Where sheets lie, who opens them, and when they go. */
class AttachingTests {

    private static final byte[] SMALL = {1, 2, 3};
    private static final byte[] LARGE = new byte[1_000_000];

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static int centresSoFar;

    private Attaching attaching;
    private Conversations conversations;
    private Centre mika;
    private SeekerKeys keys;
    private UUID thread;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
    }

    @AfterAll
    static void end() {
        fyren.close();
    }

    @BeforeEach
    void somebodyWrites() {
        attaching = fyren.get(Attaching.class);
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-" + centresSoFar++);
        keys = mika.gets("Hej");
        thread = mika.onlyThread();
    }

    @Test
    void bothSeeEverySheetInItsOrder() {
        assertThat(sends(SMALL, LARGE)).isEqualTo(Outcome.KEPT);
        assertThat(attaching.send(mika.atWork(), thread, UUID.randomUUID(), List.of(SMALL)))
                .contains(Outcome.KEPT);

        assertThat(attaching.see(keys, 2, 1).orElseThrow().jpeg()).isEqualTo(written(SMALL));
        assertThat(attaching.see(mika.atWork(), thread, 2, 2).orElseThrow().jpeg())
                .isEqualTo(written(LARGE));
        assertThat(attaching.see(keys, 3, 1).orElseThrow().pages()).isEqualTo(1);
        assertThat(attaching.see(keys, 2, 0)).isEmpty();
        assertThat(attaching.see(keys, 2, 3)).isEmpty();
        assertThat(conversations.open(keys).orElseThrow().messages())
                .extracting(one -> one.from(), one -> one.words())
                .contains(tuple(From.YOU, new Words.Shown(2, 2)), tuple(From.CENTRE, new Words.Shown(3, 1)));
    }

    @Test
    void theCentreIsWaitedForAfterThePictureAndHasAnsweredWithOne() {
        mika.answers(thread, "Hej");
        assertThat(state()).isEqualTo(Inbox.State.WAITING_FOR_THEM);
        sends(SMALL);
        assertThat(state()).isEqualTo(Inbox.State.WAITING_FOR_US);
        attaching.send(mika.atWork(), thread, UUID.randomUUID(), List.of(SMALL));
        assertThat(state()).isEqualTo(Inbox.State.WAITING_FOR_THEM);
    }

    /** Who goes back in the browser has the same form, and chooses another file. */
    @Test
    void whatACounsellorSendsTwiceIsKeptOnceAndTheSameFormBringsNothingElse() {
        UUID form = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            assertThat(attaching.send(mika.atWork(), thread, form, List.of(SMALL)))
                    .contains(Outcome.KEPT);
        }

        assertThat(attaching.send(mika.atWork(), thread, form, List.of(LARGE))).contains(Outcome.KEY_REUSED);
        assertThat(attaching.send(mika.atWork(), thread, form, List.of(SMALL, SMALL)))
                .contains(Outcome.KEY_REUSED);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoReadsInTheirBrowserAloneSendsAndSeesToo() {
        Centre other = Centre.of(fyren, Kind.MIKA, "mika-" + centresSoFar++);
        Browser browser = new Browser(fyren, other);
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");

        assertThat(attaching.send(browser.atTheDoor(), List.of(SMALL), RepeatKey.random()))
                .isEqualTo(Outcome.KEPT);

        assertThat(attaching.see(browser.atTheDoor(), 2, 1)).isPresent();
        assertThat(attaching.see(browser.withTheReceipt(), 2, 1)).isPresent();
        assertThat(attaching.see(other.atWork(), other.onlyThread(), 2, 1)).isPresent();
        assertThat(attaching.see(other.atWork(), thread, 2, 1)).as("another's").isEmpty();
    }

    @Test
    void theyOpenStillWhenTheCentreHasANewKeyAndRowsLieInAnotherOrder() {
        Person kim = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
        sends(SMALL, LARGE);
        mika.threads();
        fyren.letGo(kim);
        mika.threads();
        fyren.get(Shuffling.class).shuffle();

        assertThat(attaching.see(keys, 2, 2).orElseThrow().jpeg()).isEqualTo(written(LARGE));
        assertThat(attaching.see(mika.atWork(), thread, 2, 1)).isPresent();
    }

    @Test
    void howManyThereAreIsOneOfAFew() {
        sends(SMALL);
        assertThat(rows()).isEqualTo(1);
        sends(SMALL, SMALL);
        assertThat(rows()).isEqualTo(1 + 4);
        sends(IntStream.range(0, 11).mapToObj(one -> SMALL).toArray(byte[][]::new));
        assertThat(rows()).isEqualTo(1 + 4 + 20);
    }

    @Test
    void aThreadHoldsAHundredAndSaysSo() {
        byte[][] twenty = IntStream.range(0, 20).mapToObj(one -> SMALL).toArray(byte[][]::new);
        IntStream.range(0, 5).forEach(one -> assertThat(sends(twenty)).isEqualTo(Outcome.KEPT));

        assertThat(sends(SMALL)).isEqualTo(Outcome.FULL);
        assertThat(attaching.send(mika.atWork(), thread, UUID.randomUUID(), List.of(SMALL)))
                .contains(Outcome.FULL);
        assertThat(rows()).isEqualTo(100);
    }

    @Test
    void whoHasLeftSeesNothingAndIsSentNothing() {
        sends(SMALL);
        conversations.leave(keys);

        assertThat(attaching.see(keys, 2, 1)).isEmpty();
        assertThat(sends(SMALL)).isEqualTo(Outcome.NOT_THERE);
        assertThat(attaching.isOpen(mika.atWork(), thread)).contains(false);
        assertThat(attaching.send(mika.atWork(), thread, UUID.randomUUID(), List.of(SMALL)))
                .contains(Outcome.LEFT);
        assertThat(attaching.see(mika.atWork(), thread, 2, 1))
                .as("the centre still does")
                .isPresent();
    }

    @Test
    void aThreadThatIsDestroyedTakesThemAlongAndNoneGoesWithoutThem() {
        sends(SMALL);
        JdbcClient database = fyren.get(JdbcClient.class);
        assertThatThrownBy(() -> fyren.inTransaction(() -> {
                    database.sql("delete from conversations.message where thread = ?")
                            .param(thread)
                            .update();
                    database.sql("delete from conversations.thread where id = ?")
                            .param(thread)
                            .update();
                }))
                .as("past the code")
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("sheet_thread_fkey");

        fyren.inTransaction(() -> fyren.get(Erasing.class).thread(thread));

        assertThat(rows()).isZero();
    }

    @Test
    void aSheetThatWasMovedOrIsOfAnotherLengthIsNone() {
        sends(SMALL);
        JdbcClient database = fyren.get(JdbcClient.class);
        assertThatThrownBy(() -> database.sql("update conversations.sheet set sealed = '\\x00' where thread = ?")
                        .param(thread)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        sends(SMALL);
        database.sql("""
                        update conversations.sheet s set sealed =
                            (select max(o.sealed) from conversations.sheet o where o.thread = s.thread and o.id <> s.id)
                        where thread = ?""").param(thread).update();

        assertThat(attaching.see(keys, 2, 1)).isEmpty();
        assertThat(attaching.see(mika.atWork(), thread, 2, 1)).isEmpty();
    }

    private Outcome sends(byte[]... jpegs) {
        return attaching.send(keys, List.of(jpegs), RepeatKey.random());
    }

    private static String written(byte[] jpeg) {
        return Base64.getEncoder().encodeToString(jpeg);
    }

    private Inbox.State state() {
        return mika.inbox().open(mika.atWork(), thread).orElseThrow().line().state();
    }

    private int rows() {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from conversations.sheet where thread = ?")
                .param(thread)
                .query(Integer.class)
                .single();
    }
}
