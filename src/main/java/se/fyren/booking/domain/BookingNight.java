package se.fyren.booking.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.night.NightWork;

/**
 * What is done with times every night: what was wished of those that have passed is gone; those that the host has decided
 * on go; and what is left is put back in an order of chance, so that neither its place nor the number of the transaction
 * that wrote it tells which code leads to which time.
 */
@Component
class BookingNight implements NightWork {

    private final Appointments appointments;
    private final BookingDecisions decisions;
    private final Erasures erasures;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    BookingNight(
            Appointments appointments,
            BookingDecisions decisions,
            Erasures erasures,
            JdbcClient database,
            TransactionOperations transaction,
            Clock clock) {
        this.appointments = appointments;
        this.decisions = decisions;
        this.erasures = erasures;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void perform() {
        LocalDate today = LocalDate.now(clock);
        ZoneId zone = clock.getZone();
        transaction.executeWithoutResult(status -> {
            appointments.free(clock.instant());
            appointments.forgetWishes(today.atStartOfDay(zone).toInstant());
        });
        decisions
                .all()
                .forEach((unit, decision) -> transaction.executeWithoutResult(status -> appointments
                        .endedBefore(
                                unit,
                                today.minusDays(decision.after())
                                        .atStartOfDay(zone)
                                        .toInstant())
                        .forEach(erasures::pass)));
        transaction.executeWithoutResult(status -> shuffle());
    }

    /** Who takes a time meanwhile waits a moment. */
    private void shuffle() {
        database.sql("lock table booking.appointment, booking.tie in exclusive mode")
                .update();
        database.sql("""
                        with taken as (delete from booking.tie returning *)
                        insert into booking.tie select * from taken order by gen_random_uuid()""").update();
        database.sql("""
                        with taken as (delete from booking.appointment returning *)
                        insert into booking.appointment select * from taken order by gen_random_uuid()""").update();
    }
}
