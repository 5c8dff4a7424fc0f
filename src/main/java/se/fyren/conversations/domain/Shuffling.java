package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Omblandning: PostgreSQL keeps rows in the order in which they were written, and with each the number of the
 * transaction that wrote it. A thread that its centre has not looked at lies where it was first put, and a centre that
 * is closed on Fridays would be known by that. So every night all threads, and the day's messages and sheets, are taken out and put
 * back in an order of chance.
 *
 * <p>To update them would not do: PostgreSQL puts a new version beside the old one where there is room. Who reads goes on
 * meanwhile; who writes waits a moment, and then finds the row, for it is the table that they wait for.
 */
@Component
class Shuffling {

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    Shuffling(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    void shuffle() {
        transaction.executeWithoutResult(status -> {
            database.sql(
                            "lock table conversations.thread, conversations.message, conversations.sheet in exclusive mode")
                    .update();
            database.sql("""
                            with taken as (delete from conversations.thread returning *)
                            insert into conversations.thread select * from taken order by gen_random_uuid()""").update();
            database.sql("""
                            with taken as (delete from conversations.sheet where day >= ? returning *)
                            insert into conversations.sheet select * from taken order by gen_random_uuid()""").param(LocalDate.now(clock).minusDays(1)).update();
            database.sql("""
                            with taken as (delete from conversations.message where day >= ? returning *)
                            insert into conversations.message select * from taken order by gen_random_uuid()""").param(LocalDate.now(clock).minusDays(1)).update();
        });
    }
}
