package se.fyren.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Whose a session is, when it ends at the latest, and until when its proof is fresh. Its key is locked for these: where one
 * of them is changed in the database, the session opens no more.
 */
record SessionTerms(UUID staff, Instant endsAt, Instant provedUntil) {

    static SessionTerms from(UUID staff, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new SessionTerms(staff, second.plus(Sessions.LONGEST), second.plus(Sessions.PROVED));
    }

    /** Those of the row, from its {@code staff}, {@code ends_at} and {@code proved_until}. */
    static SessionTerms of(ResultSet row) throws SQLException {
        return new SessionTerms(
                row.getObject("staff", UUID.class), instant(row, "ends_at"), instant(row, "proved_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Timestamp.class).toInstant();
    }

    /** What its key is locked for. */
    String context() {
        return "fyren session " + staff + " " + endsAt + " " + provedUntil;
    }
}
