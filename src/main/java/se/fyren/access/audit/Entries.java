package se.fyren.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the chain. */
@Repository
class Entries {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient database;

    Entries(JdbcClient database) {
        this.database = database;
    }

    /** The head as it stands; empty where somebody has taken it away. */
    Optional<Head> head() {
        return database.sql("select number, mac from access.audit_head")
                .query(Entries::headOf)
                .optional();
    }

    /** The head, held to the end of the transaction: everyone else who has something to add waits. */
    Head held() {
        return database.sql("select number, mac from access.audit_head for update")
                .query(Entries::headOf)
                .single();
    }

    /** Adds the entry and moves the head, in one go: others are waiting. */
    void add(Link link) {
        database.sql("""
                        with head as (update access.audit_head set number = :number, mac = :mac)
                        insert into access.audit (number, day, sealed, mac) values (:number, :day, :sealed, :mac)""")
                .param("number", link.number())
                .param("day", link.day())
                .param("sealed", link.sealed())
                .param("mac", link.mac().bytes())
                .update();
    }

    /** Those from the first day and before the place, the newest first, each with the mac that it should follow. */
    List<Followed> before(Place place, LocalDate first, int most) {
        return database.sql("""
                        select audit.number, audit.day, audit.sealed, audit.mac, previous.mac as previous
                        from access.audit left join access.audit previous on previous.number = audit.number - 1
                        where audit.day >= ? and (audit.day, audit.number) < (?, ?)
                        order by audit.day desc, audit.number desc limit ?""")
                .params(first, place.day(), place.number(), most)
                .query((row, number) -> new Followed(
                        Optional.ofNullable(row.getBytes("previous"))
                                .map(Mac::of)
                                .orElse(Mac.BEGINNING),
                        linkOf(row, number)))
                .list();
    }

    /** An entry and the mac of the one before it. */
    record Followed(Mac previous, Link link) {}

    /** Every entry in its order, some of them in memory at a time. Within a transaction. */
    void each(Consumer<Link> taker) {
        try (Stream<Link> links = database
                .sql("select number, day, sealed, mac from access.audit order by number")
                .withFetchSize(AT_A_TIME)
                .query(Entries::linkOf)
                .stream()) {
            links.forEach(taker);
        }
    }

    private static Head headOf(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("number"), Mac.of(row.getBytes("mac")));
    }

    private static Link linkOf(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getObject("day", LocalDate.class),
                row.getBytes("sealed"),
                Mac.of(row.getBytes("mac")));
    }
}
