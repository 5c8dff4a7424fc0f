package se.fyren.post.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.post.Mail;
import se.fyren.post.MailAddress;
import se.fyren.post.Notice;
import se.fyren.post.OutboxKey;
import se.fyren.sealing.Padding;

/** The table of mail that is to be sent. A row with nothing in it cannot be told from one with a notice. */
@Repository
class Outbox {

    private static final int SIZE = 320;

    private final JdbcClient database;
    private final OutboxKey lock;

    Outbox(JdbcClient database, OutboxKey lock) {
        this.database = database;
        this.lock = lock;
    }

    /** A row: the notice that waits; empty where there is nothing to tell, or it has been sent. */
    record Row(UUID id, Optional<Mail> mail) {}

    void add(Optional<Mail> mail, LocalDate day) {
        UUID id = UUID.randomUUID();
        database.sql("insert into post.outbox (id, day, sealed) values (?, ?, ?)")
                .params(id, day, locked(id, mail))
                .update();
    }

    List<Row> all() {
        return database.sql("select id, sealed from post.outbox order by id")
                .query((row, number) -> row(row))
                .list();
    }

    /** The row, held until the transaction ends; empty where it is gone, or another node sends it now. */
    Optional<Row> hold(UUID id) {
        return database.sql("select id, sealed from post.outbox where id = ? for update skip locked")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Locked anew, whether it has changed or not. */
    void put(UUID id, Optional<Mail> mail) {
        database.sql("update post.outbox set sealed = ? where id = ?")
                .params(locked(id, mail), id)
                .update();
    }

    void remove(List<UUID> ids) {
        database.sql("delete from post.outbox where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Those of days before it are gone; how many there were. */
    int removeBefore(LocalDate day) {
        return database.sql("delete from post.outbox where day < ?").param(day).update();
    }

    /** By which a mail that came twice is known: the row's, and nobody without the key can tell whose. */
    String messageId(UUID id) {
        return HexFormat.of()
                .formatHex(lock.key().forPurpose("fyren outbox message id").mark(id));
    }

    private byte[] locked(UUID id, Optional<Mail> mail) {
        String written = mail.map(one ->
                        one.notice() + " " + one.language() + " " + one.to().address())
                .orElse("");
        return lock.key().lock(Padding.to(SIZE, written.getBytes(US_ASCII)), context(id));
    }

    /** What somebody has changed in the database is nobody's mail. */
    private Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Row(
                id,
                lock.key()
                        .unlock(row.getBytes("sealed"), context(id))
                        .flatMap(Padding::removed)
                        .map(written -> new String(written, US_ASCII).split(" ", -1))
                        .filter(words -> words.length > 1)
                        .map(words ->
                                new Mail(MailAddress.of(words[2]).orElseThrow(), words[1], Notice.valueOf(words[0]))));
    }

    private static String context(UUID id) {
        return "fyren outbox 1 " + id;
    }
}
