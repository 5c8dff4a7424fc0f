package se.fyren.conversations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of threads. */
@Repository
class Threads {

    private final JdbcClient database;

    Threads(JdbcClient database) {
        this.database = database;
    }

    /** A thread as the help-seeker's side finds it. */
    record Row(UUID id, Boxes boxes, Sealed shared) {}

    /** A thread as the centre's side finds it. */
    record Outside(UUID id, LocalDate begunOn, Sealed mark) {}

    /** What a centre opens. */
    record Inside(UUID id, LocalDate begunOn, Sealed mark, Sealed card, Sealed shared) {}

    /** A thread as a fixed hour finds it. */
    record Watched(UUID id, Sealed watch) {}

    /** Adds it; whether neither its id nor its tag was there already. */
    boolean add(
            UUID id, Sealed tag, Sealed mark, Boxes boxes, Sealed shared, Sealed card, Sealed watch, LocalDate today) {
        return database.sql("""
                        insert into conversations.thread (id, tag, mark, box, text_box, shared, card, watch, begun_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                tag.bytes(),
                                mark.bytes(),
                                boxes.key().bytes(),
                                boxes.text().bytes(),
                                shared.bytes(),
                                card.bytes(),
                                watch.bytes(),
                                today)
                        .update()
                == 1;
    }

    /** The thread of a receipt. */
    Optional<Row> find(Sealed tag) {
        return find(tag, "");
    }

    /** The same, held until the transaction ends. */
    Optional<Row> hold(Sealed tag) {
        return find(tag, " for no key update");
    }

    private Optional<Row> find(Sealed tag, String held) {
        return database.sql("select id, box, text_box, shared from conversations.thread where tag = ?" + held)
                .param(tag.bytes())
                .query((row, number) ->
                        new Row(id(row), new Boxes(sealed(row, "box"), sealed(row, "text_box")), sealed(row, "shared")))
                .optional();
    }

    void share(UUID id, Sealed shared) {
        database.sql("update conversations.thread set shared = ? where id = ?")
                .params(shared.bytes(), id)
                .update();
    }

    /** The same, with what it waits for since: written together, whatever has changed of them. */
    void share(UUID id, Sealed shared, Sealed watch) {
        database.sql("update conversations.thread set shared = ?, watch = ? where id = ?")
                .params(shared.bytes(), watch.bytes(), id)
                .update();
    }

    List<Watched> watched() {
        return database.sql("select id, watch from conversations.thread")
                .query((row, number) -> new Watched(id(row), sealed(row, "watch")))
                .list();
    }

    /** Nobody finds it by its receipt any more. */
    void cutOff(UUID id, Sealed tag, Boxes boxes) {
        database.sql("update conversations.thread set tag = ?, box = ?, text_box = ? where id = ?")
                .params(tag.bytes(), boxes.key().bytes(), boxes.text().bytes(), id)
                .update();
    }

    List<UUID> ids() {
        return database.sql("select id from conversations.thread")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Outside> all() {
        return database.sql("select id, begun_on, mark from conversations.thread")
                .query((row, number) ->
                        new Outside(id(row), row.getObject("begun_on", LocalDate.class), sealed(row, "mark")))
                .list();
    }

    List<Inside> inside(List<UUID> ids) {
        return database.sql("select id, begun_on, mark, card, shared from conversations.thread where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(Threads::inside)
                .list();
    }

    /** The thread, held; empty where there is none. */
    Optional<Inside> holdInside(UUID id) {
        return database.sql("""
                        select id, begun_on, mark, card, shared from conversations.thread where id = ?
                        for no key update""").param(id).query(Threads::inside).optional();
    }

    /** A thread with other keys. */
    void rekey(UUID id, Boxes boxes, Sealed shared) {
        database.sql("update conversations.thread set box = ?, text_box = ?, shared = ? where id = ?")
                .params(boxes.key().bytes(), boxes.text().bytes(), shared.bytes(), id)
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from conversations.thread where id = ?").param(id).update();
    }

    void file(UUID id, Sealed mark, Sealed card) {
        database.sql("update conversations.thread set mark = ?, card = ? where id = ?")
                .params(mark.bytes(), card.bytes(), id)
                .update();
    }

    /** Files what has arrived, unless it has been filed since the row was read. */
    void fileArrived(Inside row, Sealed mark, Sealed card) {
        database.sql("update conversations.thread set mark = ?, card = ? where id = ? and mark = ?")
                .params(mark.bytes(), card.bytes(), row.id(), row.mark().bytes())
                .update();
    }

    private static Inside inside(ResultSet row, int number) throws SQLException {
        return new Inside(
                id(row),
                row.getObject("begun_on", LocalDate.class),
                sealed(row, "mark"),
                sealed(row, "card"),
                sealed(row, "shared"));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Sealed sealed(ResultSet row, String column) throws SQLException {
        return new Sealed(row.getBytes(column));
    }
}
