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
    private static final int DIGEST = 32;
    private static final String CONTEXT = "fyren repeat 1";

    private final JdbcClient database;
    private final Pepper pepper;
    private final Clock clock;

    Repeats(JdbcClient database, Pepper pepper, Clock clock) {
        this.database = database;
        this.pepper = pepper;
        this.clock = clock;
    }

    /** What came of doing something once. */
    public sealed interface Done {

        /** Besvarat: it has been done, now or before. */
        sealed interface Answered extends Done {

            String answer();
        }

        /** Nu: it was done just now. */
        record Now(String answer) implements Answered {}

        /** Förut: it had been done, and answered so. */
        record Before(String answer) implements Answered {}

        /** Något annat: the key was used for something else. */
        record SomethingElse() implements Done {}
    }

    /**
     * What the work answers, done once for the key: who comes at the same time waits, who comes later gets the same
     * answer.
     *
     * @param asked what the request asks for, all of it
     * @param work at most 90 signs of ASCII
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Done once(RepeatKey key, String asked, Supplier<String> work) {
        SecretKey secret = secret(key);
        byte[] tag = tag(secret);
        byte[] digest = secret.sign(asked.getBytes(UTF_8));
        hold(tag);
        Optional<byte[]> before = find(tag);
        if (before.isPresent()) {
            byte[] kept = opened(before.get(), secret);
            return Arrays.equals(digest(kept), digest) ? new Done.Before(text(kept)) : new Done.SomethingElse();
        }
        String answer = work.get();
        database.sql("insert into conversations.repeat (tag, day, sealed) values (?, ?, ?)")
                .params(tag, LocalDate.now(clock), locked(digest, answer, secret))
                .update();
        return new Done.Now(answer);
    }

    /** The key's answer is given no more: from now on it is empty. Nothing where the key was never answered so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void useUp(RepeatKey key, String answer) {
        SecretKey secret = secret(key);
        byte[] tag = tag(secret);
        hold(tag);
        find(tag)
                .map(row -> opened(row, secret))
                .filter(kept -> text(kept).equals(answer))
                .ifPresent(kept -> database.sql("update conversations.repeat set sealed = ? where tag = ?")
                        .params(locked(digest(kept), "", secret), tag)
                        .update());
    }

    /** A digest of what was asked for, and the answer, as a row holds them. */
    private static byte[] locked(byte[] digest, String answer, SecretKey secret) {
        byte[] text = answer.getBytes(UTF_8);
        byte[] plain =
                ByteBuffer.allocate(DIGEST + text.length).put(digest).put(text).array();
        return lock(secret).lock(Padding.to(SIZE, plain), CONTEXT);
    }

    private static byte[] opened(byte[] row, SecretKey secret) {
        return lock(secret).unlock(row, CONTEXT).flatMap(Padding::removed).orElseThrow();
    }

    private static byte[] digest(byte[] opened) {
        return Arrays.copyOf(opened, DIGEST);
    }

    private static String text(byte[] opened) {
        return new String(opened, DIGEST, opened.length - DIGEST, UTF_8);
    }

    private static byte[] tag(SecretKey secret) {
        return secret.forPurpose("fyren repeat tag 1").bytes();
    }

    private static SecretKey lock(SecretKey secret) {
        return secret.forPurpose("fyren repeat lock 1");
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
