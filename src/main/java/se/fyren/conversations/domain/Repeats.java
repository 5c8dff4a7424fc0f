package se.fyren.conversations.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Pepper;
import se.fyren.conversations.RepeatKey;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/**
 * The table of answers to requests that may be sent again. An answer is locked with what its key makes, and kept until
 * the end of the next day.
 */
@Repository
class Repeats {

    private static final int SIZE = 128;
    private static final String CONTEXT = "fyren repeat 1";

    private final JdbcClient database;
    private final Pepper pepper;
    private final Clock clock;

    Repeats(JdbcClient database, Pepper pepper, Clock clock) {
        this.database = database;
        this.pepper = pepper;
        this.clock = clock;
    }

    /**
     * What the work answers, done once for the key: who comes at the same time waits, who comes later gets the same
     * answer. Empty where the key was used for something else.
     *
     * @param asked what the request asks for, all of it
     * @param work at most 90 signs of ASCII
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> once(RepeatKey key, String asked, Supplier<String> work) {
        SecretKey secret = secret(key);
        byte[] tag = secret.forPurpose("fyren repeat tag 1").bytes();
        SecretKey lock = secret.forPurpose("fyren repeat lock 1");
        byte[] digest = secret.sign(asked.getBytes(UTF_8));
        LocalDate today = LocalDate.now(clock);
        hold(tag);
        Optional<byte[]> before = find(tag);
        if (before.isPresent()) {
            byte[] kept =
                    lock.unlock(before.get(), CONTEXT).flatMap(Padding::removed).orElseThrow();
            return Arrays.equals(kept, 0, digest.length, digest, 0, digest.length)
                    ? Optional.of(new String(kept, digest.length, kept.length - digest.length, UTF_8))
                    : Optional.empty();
        }
        String answer = work.get();
        byte[] written = answer.getBytes(UTF_8);
        byte[] kept = ByteBuffer.allocate(digest.length + written.length)
                .put(digest)
                .put(written)
                .array();
        database.sql("insert into conversations.repeat (tag, day, sealed) values (?, ?, ?)")
                .params(tag, today, lock.lock(Padding.to(SIZE, kept), CONTEXT))
                .update();
        return Optional.of(answer);
    }

    private Optional<byte[]> find(byte[] tag) {
        return database.sql("select sealed from conversations.repeat where tag = ?")
                .param(tag)
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    /** Answers whose day has passed are gone. Never within a help-seeker's request: two of them could stop each other. */
    int forgetOld() {
        return database.sql("delete from conversations.repeat where day < ?")
                .param(LocalDate.now(clock).minusDays(1))
                .update();
    }

    /** Two with one key take turns. */
    private void hold(byte[] tag) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(tag).getLong())
                .query((row, number) -> number)
                .list();
    }

    private SecretKey secret(RepeatKey key) {
        byte[] value = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(key.value().getMostSignificantBits())
                .putLong(key.value().getLeastSignificantBits())
                .array();
        return SecretKey.of(pepper.forPurpose("fyren repeat").sign(value));
    }
}
