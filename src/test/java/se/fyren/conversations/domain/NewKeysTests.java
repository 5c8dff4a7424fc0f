package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Centres;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.letters.CentreKey;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** People come to a centre and go; its threads stay readable to those who may read them, and to nobody else. */
class NewKeysTests {

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
    void whoeverComesToACentreReadsWhatWasWrittenBefore() {
        SeekerKeys keys = mika.gets("Hej");
        UUID thread = mika.onlyThread();
        Person newcomer = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);

        assertThat(mika.inbox()
                        .open(newcomer.wearing(newcomer.hat()), thread)
                        .orElseThrow()
                        .entries())
                .hasSize(1);
        assertThat(conversations.open(keys)).isPresent();
    }

    @Test
    void aFlagStaysUpWhenAColleagueLooksForNewThreadsAtTheSameTime() throws Exception {
        Person colleague = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
        mika.gets("Han står utanför");
        try (ExecutorService colleagues = Executors.newSingleThreadExecutor()) {
            Future<?> look = Objects.requireNonNull(
                    fyren.get(TransactionOperations.class).execute(status -> {
                        UUID arrived = mika.onlyThread();
                        Future<?> other =
                                colleagues.submit(() -> mika.inbox().look(colleague.wearing(colleague.hat())));
                        waitUntilSomebodyWaits();
                        fyren.get(DeskWork.class).raise(mika.atWork(), arrived);
                        return other;
                    }));
            look.get();
        }

        assertThat(mika.inbox()
                        .look(mika.atWork())
                        .orElseThrow()
                        .getFirst()
                        .desk()
                        .danger())
                .isNotNull();
    }

    @Test
    void whoeverLeavesKeepsNoKeyToWhatIsWrittenAfterTheNextLook() {
        SeekerKeys keys = mika.gets("Hej");
        UUID thread = mika.onlyThread();
        Person leaver = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
        List<CentreKey> kept = fyren.get(Centres.class).keys(leaver.wearing(leaver.hat())).stream()
                .map(CentreKey::new)
                .toList();
        assertThat(opened(thread, kept)).isPresent();

        fyren.letGo(leaver);
        mika.onlyThread();
        conversations.write(keys, text("Bara till er som är kvar"), RepeatKey.random());

        assertThat(opened(thread, kept)).isEmpty();
        assertThat(mika.inbox().open(leaver.wearing(leaver.hat()), thread)).isEmpty();
        assertThat(mika.inbox().open(mika.atWork(), thread).orElseThrow().entries())
                .extracting(entry -> entry.letter().text())
                .containsExactly("Hej", "Bara till er som är kvar");
        assertThat(conversations.open(keys).orElseThrow().messages()).hasSize(2);
    }

    @Test
    void aThreadWhosePersonHasLeftGetsANewKeyWithoutLettingThemIn() {
        SeekerKeys keys = mika.gets("Hej");
        UUID thread = mika.onlyThread();
        conversations.leave(keys);
        Person leaver = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);

        fyren.letGo(leaver);

        assertThat(mika.onlyThread()).isEqualTo(thread);
        assertThat(conversations.open(keys)).isEmpty();
        assertThat(mika.inbox().open(mika.atWork(), thread).orElseThrow().entries())
                .hasSize(2);
    }

    @Test
    void whatArrivesBetweenANewKeyAndTheNextLookIsFound() {
        mika.inbox().look(mika.atWork());
        Person leaver = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
        SeekerKeys before = mika.gets("Hej");

        fyren.letGo(leaver);
        SeekerKeys after = mika.gets("Hej");

        assertThat(mika.inbox().look(mika.atWork()).orElseThrow()).hasSize(2);
        assertThat(conversations.open(before)).isPresent();
        assertThat(conversations.open(after)).isPresent();
    }

    @Test
    void nobodyIsPassedOverBecauseAClockWentWrongForAWhile() {
        LocalDate today = fyren.today();
        fyren.goTo(today.plusYears(1));
        mika.inbox().look(mika.atWork());

        fyren.goTo(today);
        mika.gets("Hej");

        assertThat(mika.inbox().look(mika.atWork()).orElseThrow()).hasSize(1);
    }

    private Optional<Filed> opened(UUID thread, List<CentreKey> keys) {
        return fyren.get(TransactionOperations.class)
                .execute(status -> fyren.get(Filing.class).one(thread, keys));
    }

    private void waitUntilSomebodyWaits() {
        JdbcClient database = fyren.get(JdbcClient.class);
        while (database.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }
}
