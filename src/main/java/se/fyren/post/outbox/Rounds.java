package se.fyren.post.outbox;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the fixed hour that has been sorted last; one row for all nodes. */
@Repository
class Rounds {

    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** The hour, held until the transaction ends; empty where another node is sorting now. */
    Optional<LocalDateTime> hold() {
        return database.sql("select through from post.round for update skip locked")
                .query(LocalDateTime.class)
                .optional();
    }

    void put(LocalDateTime through) {
        database.sql("update post.round set through = ?").param(through).update();
    }
}
