package se.fyren.conversations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of threads. */
@Repository
class Threads {

    /** How long an edition is, in bytes. */
    static final int EDITION = 16;

    private static final int NONCE = EDITION / 2;

    private static final String OUTSIDE = """
            select id, begun_on, mark, substring(shared from 1 for 8) || substring(card from 1 for 8) as edition
            from conversations.thread""";

    private final JdbcClient database;

    Threads(JdbcClient database) {
        this.database = database;
    }

    /** A thread as the help-seeker's side finds it. */
    record Row(UUID id, Boxes boxes, Sealed shared) {}

    /**
     * A thread as the centre's side finds it.
     *
     * @param edition another one whenever its card, or what both sides know of it, has been written anew
     */
    record Outside(UUID id, LocalDate begunOn, Sealed mark, Sealed edition) {}

    /** What a centre opens. */
    record Inside(UUID id, LocalDate begunOn, Sealed mark, Sealed card, Sealed shared) {

        /** What both begin with is drawn anew each time. */
        Sealed edition() {
            byte[] edition = Arrays.copyOf(shared.bytes(), EDITION);
            System.arraycopy(card.bytes(), 0, edition, NONCE, NONCE);
            return new Sealed(edition);
        }
    }

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
                .query((row, number) -> row(row))
                .optional();
    }

    /** The threads of receipts that are there, by their tags; one statement. */
    Map<Sealed, Row> find(Collection<Sealed> tags) {
        return database
                .sql("select tag, id, box, text_box, shared from conversations.thread where tag = any (?)")
                .param(tags.stream().map(Sealed::bytes).toArray(byte[][]::new))
                .query((row, number) -> Map.entry(sealed(row, "tag"), row(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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

    /** Nobody finds it by its receipt any more, or waits for its centre. */
    void cutOff(UUID id, Sealed tag, Boxes boxes, Sealed watch) {
        database.sql("update conversations.thread set tag = ?, box = ?, text_box = ?, watch = ? where id = ?")
                .params(tag.bytes(), boxes.key().bytes(), boxes.text().bytes(), watch.bytes(), id)
                .update();
    }

    List<UUID> ids() {
        return database.sql("select id from conversations.thread")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Outside> all() {
        return database.sql(OUTSIDE).query(Threads::outside).list();
    }

    /** Those with the ids, and those begun on the day or later. */
    List<Outside> some(Collection<UUID> ids, LocalDate begunFrom) {
        return database.sql(OUTSIDE + " where id = any (?) or begun_on >= ?")
                .params(ids.toArray(UUID[]::new), begunFrom)
                .query(Threads::outside)
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

    /** What has arrived, as it is filed. */
    record Arrived(UUID id, Sealed before, Sealed mark, Sealed card) {}

    /** Files what has arrived, but for what has been filed since its row was read. */
    void fileArrived(List<Arrived> all) {
        database.sql("""
                        update conversations.thread set mark = one.mark, card = one.card
                        from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[]) as one (id, before, mark, card)
                        where thread.id = one.id and thread.mark = one.before""")
                .params(
                        all.stream().map(Arrived::id).toArray(UUID[]::new),
                        bytes(all, Arrived::before),
                        bytes(all, Arrived::mark),
                        bytes(all, Arrived::card))
                .update();
    }

    private static byte[][] bytes(List<Arrived> all, Function<Arrived, Sealed> part) {
        return all.stream().map(part).map(Sealed::bytes).toArray(byte[][]::new);
    }

    private static Outside outside(ResultSet row, int number) throws SQLException {
        return new Outside(
                id(row), row.getObject("begun_on", LocalDate.class), sealed(row, "mark"), sealed(row, "edition"));
    }

    private static Inside inside(ResultSet row, int number) throws SQLException {
        return new Inside(
                id(row),
                row.getObject("begun_on", LocalDate.class),
                sealed(row, "mark"),
                sealed(row, "card"),
                sealed(row, "shared"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(id(row), new Boxes(sealed(row, "box"), sealed(row, "text_box")), sealed(row, "shared"));
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Sealed sealed(ResultSet row, String column) throws SQLException {
        return new Sealed(row.getBytes(column));
    }
}
