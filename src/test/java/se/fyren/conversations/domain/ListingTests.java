package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** The inbox opens only what has changed since it was last listed, and lists the same as if it opened all. */
@TestInstance(Lifecycle.PER_CLASS)
class ListingTests {

    private static final int STEPS = 300;

    private StaffedFyren fyren;
    private Conversations conversations;
    private JdbcClient database;
    private Centre mika;
    private Centre kast;
    private Person colleague;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        conversations = fyren.get(Conversations.class);
        database = fyren.get(JdbcClient.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        kast = Centre.of(fyren, Kind.KAST, "kast-sthlm");
        colleague = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @BeforeEach
    void nobodyHasWritten() {
        for (String table : List.of("loan", "message", "thread", "look", "listing")) {
            database.sql("delete from conversations." + table).update();
        }
    }

    @Test
    void itListsTheSameAsIfAllWereOpenedWhateverHappens() {
        long seed = new Random().nextLong();
        System.out.println("ListingTests, seed " + seed);
        Random random = new Random(seed);
        List<SeekerKeys> seekers = new ArrayList<>(List.of(mika.gets("Hej")));
        for (int step = 0; step < STEPS; step++) {
            something(random, seekers);
            List<Line> listed = lines(random.nextBoolean() ? mika.atWork() : atWork(colleague));
            if (random.nextInt(4) == 0) {
                forget();
                assertThat(lines(mika.atWork())).as("after step %d", step).isEqualTo(listed);
            }
        }
        assertThat(lines(mika.atWork())).hasSizeGreaterThan(10);
    }

    @Test
    void whatHasNotChangedIsNotOpenedAgain() {
        SeekerKeys keys = mika.gets("Hej");
        mika.gets("Hallå");
        List<Line> listed = lines(mika.atWork());

        // Where both begin stays as it was: nothing says that they have been written anew.
        database.sql(
                        "update conversations.thread set card = substring(card from 1 for 40) || substring(card from 42) || 'x'")
                .update();
        assertThat(lines(mika.atWork())).isEqualTo(listed);

        conversations.write(keys, text("Är ni där?"), RepeatKey.random());
        assertThat(lines(mika.atWork()))
                .as("what has changed is opened, and one that does not open is none of the centre's")
                .hasSize(1);
    }

    @Test
    void aThreadThatIsDestroyedIsListedNowhereMore() {
        SeekerKeys keys = mika.gets("Hej");
        lines(mika.atWork());
        conversations.leave(keys);
        Retention retention = fyren.get(Retention.class);
        LocalDate today = fyren.today();
        ShortText reference = ShortText.of("SN 2026/17").orElseThrow();
        retention.decide(mika.atWork(), new RetentionDecision(reference, today, RetentionDecision.LEAST, 0));
        fyren.goTo(today.plusDays(RetentionDecision.LEAST + 2L));
        List<UUID> due = retention.dryRun(mika.atWork()).orElseThrow().due();
        lines(mika.atWork());
        assertThat(listings()).isEqualTo(1);

        retention.destroy(mika.atWork(), due);

        assertThat(due).hasSize(1);
        assertThat(listings()).isZero();
        fyren.goTo(today);
    }

    /** Whoever looks for what is to be destroyed finds what has arrived, and lists nothing. */
    @Test
    void whatWasFoundElsewhereIsListedToo() {
        LocalDate today = fyren.today();
        mika.gets("Hej");
        assertThat(lines(mika.atWork())).hasSize(1);
        mika.gets("Hallå");
        fyren.goTo(today.plusDays(3));
        Retention retention = fyren.get(Retention.class);
        retention.decide(
                mika.atWork(),
                new RetentionDecision(ShortText.of("SN 2026/17").orElseThrow(), today, RetentionDecision.LEAST, 0));

        assertThat(retention.dryRun(mika.atWork())).isPresent();

        assertThat(lines(mika.atWork())).hasSize(2);
        fyren.goTo(today);
    }

    @Test
    void aCentresListingIsItsOwn() {
        mika.gets("Till Mika");
        kast.gets("Till KAST");
        kast.gets("Också till KAST");

        assertThat(lines(mika.atWork())).hasSize(1);
        assertThat(lines(kast.atWork())).hasSize(2);
        assertThat(lines(mika.atWork())).hasSize(1);
        assertThat(listings()).isEqualTo(2);
    }

    @Test
    void itsSizeTellsNoMoreThanOneOfAFew() {
        mika.gets("Hej");
        lines(mika.atWork());
        int small = database.sql("select octet_length(sealed) from conversations.listing")
                .query(Integer.class)
                .single();
        mika.gets("Hallå");
        lines(mika.atWork());

        assertThat(database.sql("select octet_length(sealed) from conversations.listing")
                        .query(Integer.class)
                        .single())
                .isEqualTo(small);
        assertThatThrownBy(() -> database.sql("update conversations.listing set sealed = sealed || 'x'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void something(Random random, List<SeekerKeys> seekers) {
        SeekerKeys keys = seekers.get(random.nextInt(seekers.size()));
        List<Line> lines = lines(mika.atWork());
        UUID thread = lines.get(random.nextInt(lines.size())).thread();
        SignedIn who = random.nextBoolean() ? mika.atWork() : atWork(colleague);
        DeskWork desk = fyren.get(DeskWork.class);
        switch (random.nextInt(13)) {
            case 0, 1 -> seekers.add(mika.gets("Hej"));
            case 2 -> kast.gets("Hej");
            case 3 -> conversations.write(keys, text("Och så här"), RepeatKey.random());
            case 4 -> mika.answers(thread, "Vi finns här");
            case 5 -> conversations.open(keys);
            case 6 -> conversations.leaveOnceRead(keys, random.nextBoolean());
            case 7 -> conversations.leave(keys);
            case 8 -> desk.assign(who, thread, random.nextBoolean() ? who.staff() : null);
            case 9 -> desk.raise(who, thread);
            case 10 -> desk.see(who, thread);
            case 11 -> desk.rest(who, thread, random.nextBoolean());
            default -> fyren.goTo(fyren.today().plusDays(random.nextInt(3)));
        }
    }

    private List<Line> lines(SignedIn who) {
        return mika.inbox().look(who).orElseThrow();
    }

    private void forget() {
        assertThat(database.sql("delete from conversations.listing").update()).isPositive();
    }

    private int listings() {
        Collection<?> all =
                database.sql("select mark from conversations.listing").query().listOfRows();
        return all.size();
    }

    private static SignedIn atWork(Person person) {
        return person.wearing(person.hat());
    }
}
