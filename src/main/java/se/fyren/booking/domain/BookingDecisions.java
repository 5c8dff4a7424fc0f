package se.fyren.booking.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.booking.BookingDecision;

/** The table of what hosts have decided. */
@Repository
class BookingDecisions {

    private final JdbcClient database;

    BookingDecisions(JdbcClient database) {
        this.database = database;
    }

    /** By unit. */
    Map<UUID, BookingDecision> all() {
        Map<UUID, BookingDecision> all = new HashMap<>();
        database.sql("select unit, reference, decided_on, after from booking.retention")
                .query(row -> {
                    all.put(
                            row.getObject("unit", UUID.class),
                            new BookingDecision(
                                    row.getString("reference"),
                                    row.getObject("decided_on", LocalDate.class),
                                    row.getInt("after")));
                });
        return all;
    }

    void put(UUID unit, BookingDecision decision) {
        database.sql("""
                        insert into booking.retention (unit, reference, decided_on, after) values (?, ?, ?, ?)
                        on conflict (unit) do update set reference = excluded.reference,
                            decided_on = excluded.decided_on, after = excluded.after""")
                .params(unit, decision.reference(), decision.decidedOn(), decision.after())
                .update();
    }
}
