package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.audit.TrailHouse;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.letters.SeekerKeys;

/** What happens every night takes nothing from anybody. */
class NightTests {

    /** Fewer than there are connections: nobody is turned away because others wait for a row. */
    private static final int AT_ONCE = 8;

    @TempDir
    private Path data;

    private StaffedFyren fyren;
    private Conversations conversations;
    private Centre mika;

    @BeforeEach
    void start() {
        fyren = new StaffedFyren(data);
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
    }

    @AfterEach
    void end() {
        fyren.close();
    }

    @Test
    void whoeverReadsAndWritesMeanwhileFindsWhatIsTheirs() throws Exception {
        List<SeekerKeys> seekers =
                IntStream.range(0, 20).mapToObj(one -> mika.gets("Hej")).toList();
        List<Future<Wrote>> written = new ArrayList<>();
        List<Future<Boolean>> read = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            Future<?> nights = crowd.submit(() -> IntStream.range(0, 30)
                    .forEach(night -> fyren.get(Shuffling.class).shuffle()));
            for (int round = 0; round < 5; round++) {
                for (SeekerKeys keys : seekers) {
                    written.add(crowd.submit(() -> conversations.write(keys, text("Mer"), RepeatKey.random())));
                    read.add(crowd.submit(() -> conversations.open(keys).isPresent()));
                }
            }
            nights.get();
        }

        for (Future<Wrote> one : written) {
            assertThat(one.get()).isEqualTo(new Wrote.Kept());
        }
        for (Future<Boolean> one : read) {
            assertThat(one.get()).isTrue();
        }
        assertThat(seekers).allSatisfy(keys -> assertThat(
                        conversations.open(keys).orElseThrow().messages())
                .hasSize(6));
        assertThat(mika.inbox().look(mika.atWork()).orElseThrow()).hasSize(20);
    }

    @Test
    void anAnswerThatMayBeAskedForAgainIsKeptUntilTheEndOfTheNextDay() {
        mika.gets("Hej");
        JdbcClient database = fyren.get(JdbcClient.class);
        ConversationsNight night = fyren.get(ConversationsNight.class);

        aged(database, 1);
        night.perform();
        assertThat(kept(database)).isEqualTo(1);

        aged(database, 2);
        night.perform();
        assertThat(kept(database)).isZero();
    }

    private static void aged(JdbcClient database, int days) {
        database.sql("update conversations.repeat set day = ?")
                .param(TrailHouse.TODAY.minusDays(days))
                .update();
    }

    private static long kept(JdbcClient database) {
        return database.sql("select count(*) from conversations.repeat")
                .query(Long.class)
                .single();
    }
}
