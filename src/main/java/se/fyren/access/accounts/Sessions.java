package se.fyren.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.keys.KeySeal;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Who is signed in. The browser's cookie holds a secret; the database holds the member's private key, locked with it,
 * under a tag made of it. Neither opens anything alone, and any node can serve any request.
 */
@Component
public class Sessions {

    /** A session that nobody uses ends after this. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** Every session ends after this. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How long a proof of who somebody is lets them change how they sign in. */
    public static final Duration PROVED = Duration.ofMinutes(10);

    /** How seldom it is written down that a session is in use. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final KeySeal seal;
    private final Clock clock;

    Sessions(JdbcClient database, KeySeal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** Begins a session; the answer is the cookie's value. */
    public String begin(UUID staff, PrivateKey key, @Nullable UUID hat) {
        SecretKey secret = SecretKey.random();
        Instant now = clock.instant();
        SessionTerms terms = SessionTerms.from(staff, now);
        database.sql("delete from access.session where idle_until <= ? or ends_at <= ?")
                .params(Timestamp.from(now), Timestamp.from(now))
                .update();
        database.sql("""
                        insert into access.session (tag, staff, locked_key, hat, idle_until, ends_at, proved_until)
                        values (:tag, :staff, :key, :hat, :idle, :ends, :proved)""")
                .param("tag", tag(secret))
                .param("staff", staff)
                .param("key", locked(key, secret, terms))
                .param("hat", hat, Types.OTHER)
                .param("idle", Timestamp.from(now.plus(IDLE)))
                .param("ends", Timestamp.from(terms.endsAt()))
                .param("proved", Timestamp.from(terms.provedUntil()))
                .update();
        return secret.written();
    }

    /** Who the cookie says is signed in; empty where the session has ended or never was. */
    public Optional<SignedIn> of(String cookie) {
        return SecretKey.read(cookie).flatMap(this::of);
    }

    private Optional<SignedIn> of(SecretKey secret) {
        Instant now = clock.instant();
        return database.sql("""
                        select s.staff, s.locked_key, s.idle_until, s.ends_at, s.proved_until, staff.name as staff_name,
                               staff.public_key, staff.key_mac, a.id, a.role,
                               lower(a.period) as first, upper(a.period) - 1 as last, a.target,
                               u.id as unit, u.kind, u.name, u.place
                        from access.session s
                        join access.staff on staff.id = s.staff and staff.left_on is null
                        left join access.assignment a on a.id = s.hat and a.staff = s.staff and a.period @> ?::date
                        left join access.unit u on u.id = a.unit
                        where s.tag = ? and s.idle_until > ? and s.ends_at > ?""")
                .params(LocalDate.now(clock), tag(secret), Timestamp.from(now), Timestamp.from(now))
                .query((row, number) -> signedIn(row, secret, now))
                .optional();
    }

    private SignedIn signedIn(ResultSet row, SecretKey secret, Instant now) throws SQLException {
        UUID staff = row.getObject("staff", UUID.class);
        Instant idleUntil = row.getTimestamp("idle_until").toInstant();
        if (idleUntil.isBefore(now.plus(IDLE).minus(GRAIN))) {
            database.sql("update access.session set idle_until = ? where tag = ?")
                    .params(Timestamp.from(now.plus(IDLE)), tag(secret))
                    .update();
        }
        @Nullable Hat hat = row.getObject("id") == null ? null : Assignments.hat(row);
        Optional<PublicKey> theirs = seal.staffKey(staff, row);
        PrivateKey key = PrivateKey.unlocked(
                        row.getBytes("locked_key"),
                        lock(secret),
                        SessionTerms.of(row).context())
                .filter(unlocked -> theirs.equals(Optional.of(unlocked.publicKey())))
                .orElseThrow(() -> new IllegalStateException("A session does not hold its own member's key"));
        return new SignedIn(staff, row.getString("staff_name"), hat, key);
    }

    /** Puts the hat on, which must be theirs and ready. */
    public void wear(String cookie, UUID hat) {
        SecretKey.read(cookie)
                .ifPresent(secret -> database.sql("""
                        update access.session set hat = ? where tag = ?""").params(hat, tag(secret)).update());
    }

    public void end(String cookie) {
        SecretKey.read(cookie).ifPresent(secret -> database.sql("delete from access.session where tag = ?")
                .param(tag(secret))
                .update());
    }

    /** Signs them out everywhere. */
    public void endAll(UUID staff) {
        database.sql("delete from access.session where staff = ?").param(staff).update();
    }

    static byte[] tag(SecretKey secret) {
        return secret.forPurpose("fyren session tag").bytes();
    }

    private static SecretKey lock(SecretKey secret) {
        return secret.forPurpose("fyren session lock");
    }

    static byte[] locked(PrivateKey key, SecretKey secret, SessionTerms terms) {
        return key.lockedWith(lock(secret), terms.context());
    }
}
