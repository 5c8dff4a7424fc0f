package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.sealing.SecretKey;

/**
 * Slows guessing down. Failures are counted by name and browser: a browser in which they have signed in before has a
 * count of its own, so whoever guesses elsewhere keeps nobody out of their own desk. A name that nobody has is counted
 * like any other, and no name stands in the table.
 */
@Repository
class Throttle {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient database;
    private final SecretKey key;
    private final Clock clock;

    Throttle(JdbcClient database, InstallationSecret secret, Clock clock) {
        this.database = database;
        this.key = secret.forPurpose("fyren failed sign-in");
        this.clock = clock;
    }

    /** From when they may try again; empty where they may now. */
    Optional<Instant> waitsUntil(String signInName, byte[] browser) {
        return database.sql("select until from access.failed_sign_in where tag = ? and failures >= ? and until > ?")
                .params(tag(signInName, browser), FREE, Timestamp.from(clock.instant()))
                .query((row, number) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    void failed(String signInName, byte[] browser) {
        Instant now = clock.instant();
        database.sql("delete from access.failed_sign_in where until < ?")
                .param(Timestamp.from(now.minus(REMEMBERED)))
                .update();
        int failures = database.sql("""
                        insert into access.failed_sign_in as f (tag, failures, until) values (?, 1, ?)
                        on conflict (tag) do update set failures = f.failures + 1 returning failures""")
                .params(tag(signInName, browser), Timestamp.from(now))
                .query(Integer.class)
                .single();
        database.sql("update access.failed_sign_in set until = ? where tag = ?")
                .params(Timestamp.from(now.plus(waitAfter(failures))), tag(signInName, browser))
                .update();
    }

    void succeeded(String signInName, byte[] browser) {
        database.sql("delete from access.failed_sign_in where tag = ?")
                .param(tag(signInName, browser))
                .update();
    }

    static Duration waitAfter(int failures) {
        return failures < FREE
                ? Duration.ZERO
                : FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
    }

    private byte[] tag(String signInName, byte[] browser) {
        return key.sign(signInName.getBytes(UTF_8), browser);
    }
}
