package se.fyren.booking.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.booking.Kind;
import se.fyren.booking.TalkOutcome;

/** The table of how many times there have been, of those that are gone. */
@Repository
class Counts {

    private final JdbcClient database;

    Counts(JdbcClient database) {
        this.database = database;
    }

    /** One more, in the month that begins on that day. */
    void add(UUID unit, LocalDate month, Kind kind, TalkOutcome outcome) {
        database.sql("""
                        insert into booking.count (unit, month, kind, outcome, number) values (?, ?, ?, ?, 1)
                        on conflict (unit, month, kind, outcome) do update set number = booking.count.number + 1""").params(unit, month, kind.name(), outcome.name()).update();
    }
}
