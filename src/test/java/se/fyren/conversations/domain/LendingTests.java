package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.domain.Lending.Standing;
import se.fyren.kernel.Period;

/** A loan begins and ends whole, and the trail comes last. */
class LendingTests {

    private StaffedFyren fyren;
    private Centre mika;
    private Person tove;
    private UUID thread;

    @BeforeEach
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        tove = fyren.employ(StaffRole.INTERPRETER, mika.unit(), Period.ALWAYS, false);
        mika.gets("ฉันกลัว");
        thread = mika.onlyThread();
    }

    @AfterEach
    void end() {
        fyren.close();
    }

    @Test
    void aLoanThatIsRefusedIsNoneAndStandsInTheTrail() {
        long before = fyren.entries();

        assertThat(lends(400)).hasValue(false);

        assertThat(fyren.entries())
                .as("that the thread was read, and that it was not lent")
                .isEqualTo(before + 2);
        assertThat(sql().sql("select count(*) from conversations.loan")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(standing()).isEmpty();
    }

    @Test
    void whoEndsALoanThatIsBeingTakenAwayLetsOthersWriteInTheTrailMeanwhile() throws Exception {
        lends(1);
        UUID loan = standing().getFirst().loan();
        FutureTask<Optional<Boolean>> ending = new FutureTask<>(() -> lending().end(mika.atWork(), thread, loan));

        fyren.inTransaction(() -> {
            fyren.get(Loans.class).remove(loan);
            Thread.ofVirtual().start(ending);
            while (!somebodyWaits() && !ending.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(mika.inbox().look(mika.atWork())).isPresent();
        });

        assertThat(ending.get()).hasValue(true);
        assertThat(fyren.get(Interpreting.class).lentTo(tove.wearing(tove.hat())))
                .hasValue(List.of());
    }

    private Optional<Boolean> lends(int days) {
        return lending().lend(mika.atWork(), thread, tove.id(), fyren.today().plusDays(days));
    }

    private List<Standing> standing() {
        return lending().possible(mika.atWork(), thread).orElseThrow().standing();
    }

    private Lending lending() {
        return fyren.get(Lending.class);
    }

    private boolean somebodyWaits() {
        return sql().sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private JdbcClient sql() {
        return fyren.get(JdbcClient.class);
    }
}
