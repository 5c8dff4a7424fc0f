package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Unit;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.BookingDecision;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Wishes;
import se.fyren.erasure.Erased;

/** What goes by itself, and what goes by the host's decision and never before. */
@TestInstance(Lifecycle.PER_CLASS)
class BookingNightTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 7, 30);
    private static final Wishes WISHES = new Wishes("+46701740605", null, null, null, null, null);

    private StaffedFyren fyren;
    private Reception mika;
    private FreeTime first;
    private CodeKeys keys;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        fyren.goTo(MONDAY);
        mika = Reception.of(fyren, Unit.Kind.MIKA, "mika-sthlm");
    }

    @BeforeEach
    void oneTime() {
        fyren.goTo(MONDAY);
        for (String table : List.of("tie", "appointment", "retention", "count")) {
            sql().sql("delete from booking." + table).update();
        }
        first = mika.free().getFirst();
        keys = mika.books(mika.phone(first), WISHES);
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @Test
    void aNumberToBeCalledAtIsGoneInTheNightAfterTheTalk() {
        night(0);
        assertThat(count("booking.appointment where wishes is not null")).isEqualTo(1);

        night(1);
        assertThat(count("booking.appointment where wishes is not null")).isZero();
        assertThat(mika.desk().find(keys)).isPresent();
    }

    @Test
    void withoutADecisionNothingElseGoesAndWithOneInTheNightAfterItsDays() {
        night(400);
        assertThat(mika.desk().find(keys)).isPresent();

        fyren.goTo(MONDAY);
        mika.calendar().decide(mika.atWork(), new BookingDecision("SN 2026/17", LocalDate.of(2026, 10, 1), 14));
        night(14);
        assertThat(mika.desk().find(keys)).isPresent();

        night(15);
        assertThat(mika.desk().find(keys)).isEmpty();
        assertThat(count("booking.tie")).isZero();
        assertThat(count("booking.appointment")).isZero();
        assertThat(sql().sql("select month, kind, outcome, number from booking.count")
                        .query()
                        .singleRow())
                .containsAllEntriesOf(Map.of("kind", "PHONE", "outcome", "BOOKED", "number", 1));
    }

    @Test
    void whatWasHeldTooLongLeavesNoRow() {
        mika.desk().hold(mika.phone(mika.free().getFirst()));
        fyren.goTo(MONDAY.plusMinutes(4));
        fyren.get(SweptHolds.class).perform();
        assertThat(count("booking.appointment where state = 'HELD'")).isEqualTo(1);

        fyren.goTo(MONDAY.plusMinutes(5));
        fyren.get(SweptHolds.class).perform();
        assertThat(count("booking.appointment where state = 'HELD'")).isZero();
    }

    @Test
    void everyNightTheTransactionsNumbersAreTakenAway() {
        for (FreeTime time : mika.free().subList(0, 8)) {
            mika.books(time);
        }
        assertThat(transactions("booking.tie")).hasSize(9);

        night(0);

        assertThat(transactions("booking.tie")).hasSize(1).isEqualTo(transactions("booking.appointment"));
        assertThat(mika.desk().find(keys)).isPresent();
    }

    @Test
    void whatWasCancelledStaysSoWhenABackupBringsItBack() {
        List<String> tables = List.of("appointment", "tie");
        tables.forEach(table -> sql().sql("create table saved_" + table + " as select * from booking." + table)
                .update());
        mika.desk().cancel(keys);
        assertThat(mika.desk().find(keys)).isEmpty();
        tables.forEach(table -> sql().sql("insert into booking." + table + " select * from saved_" + table)
                .update());
        assertThat(mika.desk().find(keys)).isPresent();

        fyren.inTransaction(() -> fyren.get(Erasures.class).eraseAgain(erased()));

        assertThat(mika.desk().find(keys)).isEmpty();
        assertThat(count("booking.appointment")).isZero();
    }

    private Set<Erased> erased() {
        return Set.copyOf(sql().sql("select mark from erasure.ledger where kind = 'BOOKING'")
                .query((row, number) -> Erased.of(Erased.Kind.BOOKING, row.getBytes("mark")))
                .list());
    }

    /** So many days after the talk. */
    private void night(int days) {
        fyren.goTo(first.start().toLocalDate().plusDays(days).atTime(3, 10));
        fyren.get(BookingNight.class).perform();
    }

    private Set<@Nullable Long> transactions(String table) {
        return sql().sql("select xmin::text::bigint from " + table)
                .query(Long.class)
                .set();
    }

    private long count(String what) {
        return sql().sql("select count(*) from " + what).query(Long.class).single();
    }

    private JdbcClient sql() {
        return fyren.get(JdbcClient.class);
    }
}
