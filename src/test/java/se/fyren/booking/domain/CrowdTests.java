package se.fyren.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.booking.BookingDesk;
import se.fyren.booking.BookingDesk.Booked;
import se.fyren.booking.BookingDesk.Changed;
import se.fyren.booking.CodeKeys;
import se.fyren.booking.FreeTime;
import se.fyren.booking.Kind;
import se.fyren.booking.Wanted;
import se.fyren.booking.Wishes;
import se.fyren.kernel.Period;

/** As many connections as the database takes, and more people than that, who want the same hours: nothing is given twice, and nobody is refused what was free. */
class CrowdTests {

    private static final int PEOPLE = 100;
    /** The database has a hundred, and keeps some of them to itself. */
    private static final int CONNECTIONS = 90;

    private static final int WANTED = 12;
    private static final int COUNSELLORS = 3;
    private static final int ATTEMPTS = 1_200;
    private static final long SEED = 20_261_122L;

    @TempDir
    private Path data;

    @Test
    void nothingIsGivenTwiceAndWhoeverCouldHaveHadATimeHasOne() throws Exception {
        System.out.println("Seed " + SEED);
        try (StaffedFyren fyren = crowded(data)) {
            Reception mika = open(fyren);
            List<FreeTime> times = mika.free().subList(0, WANTED);
            BookingDesk desk = mika.desk();
            List<Callable<Booked>> attempts = new ArrayList<>();
            Random random = new Random(SEED);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Kind kind = random.nextBoolean() ? Kind.PHONE : Kind.VISIT;
                Wanted wanted = mika.wanted(times.get(attempt % WANTED), kind);
                attempts.add(attempt % 2 == 0 ? () -> desk.book(wanted, Wishes.NONE) : () -> held(desk, wanted));
            }

            List<Booked> booked = atOnce(attempts);

            assertThat(booked.stream().filter(Booked.With.class::isInstance)).hasSize(WANTED * COUNSELLORS);
            assertThat(booked).allMatch(one -> one instanceof Booked.With || one instanceof Booked.Taken);
            assertThat(overlapping(fyren)).isZero();
            assertThat(mika.free()).doesNotContainAnyElementsOf(times);
        }
    }

    private static Booked held(BookingDesk desk, Wanted wanted) {
        return switch (desk.hold(wanted)) {
            case BookingDesk.Held.Now now -> desk.book(now.hold().token(), Wishes.NONE);
            case BookingDesk.Held.Taken taken -> new Booked.Taken(taken.nearest());
            case BookingDesk.Held.NotReceiving no -> new Booked.NotReceiving();
        };
    }

    /** Each wants what another has, which the database stops time and again. */
    @Test
    void whoChangePlacesWithEachOtherLoseNothing() throws Exception {
        try (StaffedFyren fyren = crowded(data)) {
            Reception mika = open(fyren);
            List<FreeTime> times = mika.free().subList(0, WANTED);
            List<CodeKeys> people = new ArrayList<>();
            for (FreeTime time : times) {
                for (int one = 0; one < COUNSELLORS - (time.equals(times.getFirst()) ? 1 : 0); one++) {
                    people.add(mika.books(time));
                }
            }
            List<Callable<Changed>> moves = new ArrayList<>();
            Random random = new Random(SEED);
            for (int move = 0; move < 200; move++) {
                Instant start = times.get(random.nextInt(WANTED)).start().toInstant();
                CodeKeys who = people.get(random.nextInt(people.size()));
                moves.add(() -> mika.desk().move(who, start));
            }

            assertThat(atOnce(moves)).allMatch(one -> one instanceof Changed.To || one instanceof Changed.Taken);

            assertThat(people)
                    .allSatisfy(who -> assertThat(mika.desk().find(who)).isPresent());
            assertThat(overlapping(fyren)).isZero();
        }
    }

    private static StaffedFyren crowded(Path data) throws SQLException {
        StaffedFyren fyren = new StaffedFyren(data);
        HikariDataSource pool = fyren.get(DataSource.class).unwrap(HikariDataSource.class);
        pool.setMaximumPoolSize(CONNECTIONS);
        List<Connection> open = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            open.add(pool.getConnection());
        }
        for (Connection one : open) {
            one.close();
        }
        return fyren;
    }

    private static Reception open(StaffedFyren fyren) {
        Reception mika = Reception.of(fyren, Unit.Kind.MIKA, "mika-sthlm");
        for (int more = 1; more < COUNSELLORS; more++) {
            mika.meets(fyren.employ(StaffRole.COUNSELLOR, mika.centre().unit(), Period.ALWAYS, true)
                    .id());
        }
        mika.hasRoom("Rum 1");
        mika.hasRoom("Rum 2");
        mika.hasRoom("Rum 3");
        return mika;
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        Collections.shuffle(work, new Random(SEED));
        List<T> done = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<T> one : crowd.invokeAll(work)) {
                done.add(one.get());
            }
        }
        return done;
    }

    private static long overlapping(StaffedFyren fyren) {
        return fyren.get(JdbcClient.class).sql("""
                        select count(*) from booking.appointment a join booking.appointment b
                        on a.id < b.id and a.busy && b.busy and (a.counsellor = b.counsellor or a.resource = b.resource)""").query(Long.class).single();
    }
}
