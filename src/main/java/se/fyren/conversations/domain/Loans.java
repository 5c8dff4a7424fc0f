package se.fyren.conversations.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.conversations.letters.Lent;
import se.fyren.conversations.letters.ThreadKeys;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/** The table of what is lent to interpreters. Which thread it is, the centre and the interpreter can tell. */
@Repository
class Loans {

    private final JdbcClient database;

    Loans(JdbcClient database) {
        this.database = database;
    }

    /** A loan as the centre sees it. */
    record Row(UUID id, LocalDate through) {}

    void add(UUID id, UUID thread, ThreadKeys keys, PublicKey interpreter, LocalDate through) {
        database.sql("insert into conversations.loan (id, mark, sealed, through) values (?, ?, ?, ?)")
                .params(
                        id,
                        marking(keys).mark(id),
                        new Lent(thread, keys.shared(), Objects.requireNonNull(keys.text())).sealed(interpreter, id),
                        through)
                .update();
    }

    /** Those of the thread whose notes have that key. */
    List<Row> of(ThreadKeys keys) {
        SecretKey marking = marking(keys);
        return database
                .sql("select id, mark, through from conversations.loan")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return Arrays.equals(row.getBytes("mark"), marking.mark(id))
                            ? Optional.of(new Row(id, row.getObject("through", LocalDate.class)))
                            : Optional.<Row>empty();
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was lent; empty where it is not there, or not sealed to the key. */
    Optional<Lent> open(UUID id, PrivateKey interpreter) {
        return database.sql("select sealed from conversations.loan where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> Lent.open(bytes, interpreter, id));
    }

    void remove(UUID id) {
        database.sql("delete from conversations.loan where id = ?").param(id).update();
    }

    void removeAll(ThreadKeys keys) {
        of(keys).forEach(loan -> remove(loan.id()));
    }

    /** Those whose last day has passed are gone. */
    int forgetOld(LocalDate today) {
        return database.sql("delete from conversations.loan where through < ?")
                .param(today)
                .update();
    }

    private static SecretKey marking(ThreadKeys keys) {
        return Objects.requireNonNull(keys.notes()).forPurpose("fyren loan mark 1");
    }
}
