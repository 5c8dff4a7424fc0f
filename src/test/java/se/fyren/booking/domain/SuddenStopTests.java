package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.fyren.access.Unit;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.BookingDesk.Changed;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;

/** Whoever is stopped in the middle of moving a time has it where it was. */
class SuddenStopTests {

    @TempDir
    private Path data;

    @Test
    void whatWasBeingMovedWhenTheConnectionDiedStandsAndCanBeMovedAgain() throws Exception {
        try (StaffedFyren fyren = new StaffedFyren(data)) {
            fyren.goTo(LocalDateTime.of(2026, 11, 23, 7, 30));
            Reception mika = Reception.of(fyren, Unit.Kind.MIKA, "mika-sthlm");
            List<FreeTime> free = mika.free();
            CodeKeys keys = mika.books(free.get(0));
            Instant wanted = free.get(5).start().toInstant();

            try (Connection other = fyren.get(DataSource.class).getConnection()) {
                other.setAutoCommit(false);
                takes(other, mika, free.get(5));
                CompletableFuture<Changed> moving =
                        CompletableFuture.supplyAsync(() -> mika.desk().move(keys, wanted), Thread::startVirtualThread);
                killWhoWaits(fyren.get(JdbcClient.class));
                assertThatThrownBy(moving::get).isInstanceOf(ExecutionException.class);
                other.rollback();
            }

            assertThat(mika.desk().find(keys).orElseThrow().start())
                    .isEqualTo(free.get(0).start());
            assertThat(mika.free()).contains(free.get(5));
            assertThat(mika.desk().move(keys, wanted)).isInstanceOf(Changed.To.class);
        }
    }

    /** Somebody is just taking that time, and has not said whether they do. */
    private static void takes(Connection connection, Reception mika, FreeTime time) {
        String range = "[%s,%s)"
                .formatted(time.start().toInstant(), time.start().plusHours(1).toInstant());
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("""
                        insert into booking.appointment (id, unit, counsellor, kind, time, busy, state, sequence)
                        values (?, ?, ?, 'PHONE', ?::tstzrange, ?::tstzrange, 'BOOKED', 0)""")
                .params(
                        UUID.randomUUID(),
                        mika.centre().unit().id(),
                        mika.centre().counsellor().id(),
                        range,
                        range)
                .update();
    }

    private static void killWhoWaits(JdbcClient sql) throws InterruptedException {
        int killed = 0;
        for (int looks = 0; killed == 0 && looks < 600; looks++) {
            Thread.sleep(50);
            killed = sql.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'""").query(Boolean.class).list().size();
        }
        assertThat(killed).isEqualTo(1);
    }
}
