package se.fyren.conversations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;

/** The table of what hosts have decided for their centres. */
@Repository
class RetentionDecisions {

    private final JdbcClient database;

    RetentionDecisions(JdbcClient database) {
        this.database = database;
    }

    Optional<RetentionDecision> of(UUID unit) {
        return database.sql("""
                        select reference, decided_on, after_last, after_leaving from conversations.retention
                        where unit = ?""")
                .param(unit)
                .query((row, number) -> decision(row))
                .optional();
    }

    void put(UUID unit, RetentionDecision decision) {
        database.sql("""
                        insert into conversations.retention (unit, reference, decided_on, after_last, after_leaving)
                        values (?, ?, ?, ?, ?)
                        on conflict (unit) do update
                        set reference = excluded.reference, decided_on = excluded.decided_on,
                            after_last = excluded.after_last, after_leaving = excluded.after_leaving""")
                .params(
                        unit,
                        decision.reference().text(),
                        decision.decidedOn(),
                        decision.afterLast(),
                        decision.afterLeaving())
                .update();
    }

    private static RetentionDecision decision(ResultSet row) throws SQLException {
        return new RetentionDecision(
                ShortText.of(row.getString("reference")).orElseThrow(),
                row.getObject("decided_on", LocalDate.class),
                row.getInt("after_last"),
                row.getInt("after_leaving"));
    }
}
