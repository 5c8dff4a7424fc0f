package se.fyren.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.SignedIn;
import se.fyren.sealing.SecretKey;

/** The table of sessions, as those see it who have several. */
@Repository
class OpenSessions {

    private static final byte[] NONE = {};

    private final JdbcClient database;
    private final Clock clock;

    OpenSessions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that have not ended, the newest first. */
    List<OpenSession> of(UUID staff, String cookie) {
        return database.sql("""
                        select s.id as session, s.ends_at, s.tag = :tag as this, a.id, a.role,
                               lower(a.period) as first, upper(a.period) - 1 as last, a.target,
                               u.id as unit, u.kind, u.name, u.place
                        from access.session s
                        left join access.assignment a on a.id = s.hat and a.staff = s.staff and a.period @> :today::date
                        left join access.unit u on u.id = a.unit
                        where s.staff = :staff and s.idle_until > :now and s.ends_at > :now
                        order by s.ends_at desc, s.id""")
                .param("tag", tag(cookie))
                .param("today", LocalDate.now(clock))
                .param("staff", staff)
                .param("now", Timestamp.from(clock.instant()))
                .query(this::session)
                .list();
    }

    /** Ends one of theirs; whether there was such a one. */
    boolean end(UUID staff, UUID id) {
        return database.sql("delete from access.session where staff = ? and id = ?")
                        .params(staff, id)
                        .update()
                == 1;
    }

    /** Whether whoever holds the cookie, of a session that has been opened, has shown who they are lately. */
    boolean isProved(String cookie) {
        return database.sql("select exists (select from access.session where tag = ? and proved_until > ?)")
                .params(tag(cookie), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Ends every other session of theirs, and gives this one another cookie: what was read off the old one is worth nothing. */
    String onlyThis(SignedIn who, String cookie) {
        SecretKey fresh = SecretKey.random();
        database.sql("delete from access.session where staff = ? and tag <> ?")
                .params(who.staff(), tag(cookie))
                .update();
        terms(cookie).ifPresent(terms -> database.sql("update access.session set tag = ?, locked_key = ? where tag = ?")
                .params(Sessions.tag(fresh), Sessions.locked(who.key(), fresh, terms), tag(cookie))
                .update());
        return fresh.written();
    }

    private Optional<SessionTerms> terms(String cookie) {
        return database.sql("select staff, ends_at, proved_until from access.session where tag = ?")
                .param(tag(cookie))
                .query((row, number) -> SessionTerms.of(row))
                .optional();
    }

    private OpenSession session(ResultSet row, int number) throws SQLException {
        LocalDate began = row.getTimestamp("ends_at")
                .toInstant()
                .minus(Sessions.LONGEST)
                .atZone(clock.getZone())
                .toLocalDate();
        return new OpenSession(
                row.getObject("session", UUID.class),
                began,
                row.getObject("id") == null ? null : Assignments.hat(row),
                row.getBoolean("this"));
    }

    private static byte[] tag(String cookie) {
        return SecretKey.read(cookie).map(Sessions::tag).orElse(NONE);
    }
}
