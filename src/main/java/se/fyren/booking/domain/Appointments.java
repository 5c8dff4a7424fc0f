package se.fyren.booking.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.booking.Kind;
import se.fyren.booking.domain.BusyTimes.Taken;
import se.fyren.booking.domain.FreeTimes.Place;
import se.fyren.booking.domain.Row.State;

/** The table of times that are taken. */
@Repository
class Appointments {

    private static final String COLUMNS = """
            select id, unit, counsellor, resource, kind, lower(time) as start, upper(time) as finish,
                   upper(busy) as free, state, held_until, sequence
            from booking.appointment
            """;

    private final JdbcClient database;

    Appointments(JdbcClient database) {
        this.database = database;
    }

    /** Adds it; false where somebody or something of it is taken then. Waits for whoever is just taking it. */
    boolean add(Row row, byte @Nullable [] wishes) {
        @Nullable OffsetDateTime heldUntil = row.heldUntil() == null ? null : time(row.heldUntil());
        return database.sql("""
                        insert into booking.appointment
                            (id, unit, counsellor, resource, kind, time, busy, state, held_until, sequence, wishes)
                        values (?, ?, ?, ?, ?, tstzrange(?, ?), tstzrange(?, ?), ?, ?, ?, ?)
                        on conflict do nothing""")
                        .param(1, row.id())
                        .param(2, row.unit())
                        .param(3, row.place().counsellor())
                        .param(4, row.place().resource(), Types.OTHER)
                        .param(5, row.kind().name())
                        .param(6, time(row.talk().from()))
                        .param(7, time(row.talk().to()))
                        .param(8, time(row.busy().from()))
                        .param(9, time(row.busy().to()))
                        .param(10, row.state().name())
                        .param(11, heldUntil, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(12, row.moves())
                        .param(13, wishes, Types.BINARY)
                        .update()
                == 1;
    }

    /** What is taken of these counsellors, rooms and lines at any time of the span; what was held too long is not. */
    List<Taken> taken(Collection<UUID> exclusive, Span span, Instant now) {
        return database.sql("""
                        select counsellor, resource, lower(busy) as start, upper(busy) as free
                        from booking.appointment
                        where (counsellor = any(:who) or resource = any(:who)) and busy && tstzrange(:from, :to)
                        and state in ('HELD', 'BOOKED') and (held_until is null or held_until > :now)""")
                .param("who", exclusive.toArray(UUID[]::new))
                .param("from", time(span.from()))
                .param("to", time(span.to()))
                .param("now", time(now))
                .query((row, number) -> new Taken(
                        row.getObject("counsellor", UUID.class),
                        row.getObject("resource", UUID.class),
                        new Span(time(row, "start"), time(row, "free"))))
                .list();
    }

    /**
     * What was held too long is free. In one order, and passing over what another frees or books just now: two of these
     * never wait for each other.
     */
    int free(Instant now) {
        return database.sql("""
                        delete from booking.appointment where id in (
                            select id from booking.appointment where state = 'HELD' and held_until <= ?
                            order by id for update skip locked)""").param(time(now)).update();
    }

    /** Who changes the same time waits until this transaction has ended. */
    void hold(UUID id) {
        hold(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    /**
     * Who wants a time at the same moment of the same unit waits until this transaction has ended: they come one after
     * another, and do not stand in each other's way with half of what they want.
     */
    void queue(UUID unit, Instant start) {
        hold(unit.getMostSignificantBits() ^ start.getEpochSecond());
    }

    private void hold(long key) {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(key)
                .query((row, number) -> number)
                .list();
    }

    Optional<Row> find(UUID id) {
        return database.sql(COLUMNS + " where id = ?")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** What the unit has in the span, but for what is held. */
    List<Row> of(UUID unit, Span span) {
        return database.sql(
                        COLUMNS
                                + " where unit = ? and lower(time) >= ? and lower(time) < ? and state <> 'HELD' order by time, id")
                .params(unit, time(span.from()), time(span.to()))
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> endedBefore(UUID unit, Instant moment) {
        return database.sql(COLUMNS + " where unit = ? and upper(time) <= ? and state <> 'HELD' order by id")
                .params(unit, time(moment))
                .query((row, number) -> row(row))
                .list();
    }

    List<UUID> ids() {
        return database.sql("select id from booking.appointment")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What was held is booked; false where it is held no longer. */
    boolean book(UUID id, byte[] wishes, Instant now) {
        return database.sql("""
                        update booking.appointment set state = 'BOOKED', held_until = null, wishes = ?
                        where id = ? and state = 'HELD' and held_until > ?""").params(wishes, id, time(now)).update() == 1;
    }

    Optional<byte[]> wishes(UUID id) {
        return database.sql("select wishes from booking.appointment where id = ? and wishes is not null")
                .param(id)
                .query((row, number) -> row.getBytes("wishes"))
                .optional();
    }

    void wish(UUID id, byte[] wishes) {
        database.sql("update booking.appointment set wishes = ? where id = ?")
                .params(wishes, id)
                .update();
    }

    /** Says what became of it; what was wished is gone. */
    void end(UUID id, State state) {
        database.sql("update booking.appointment set state = ?, wishes = null where id = ?")
                .params(state.name(), id)
                .update();
    }

    /** What was wished of times that have passed by then is gone. */
    void forgetWishes(Instant before) {
        database.sql("update booking.appointment set wishes = null where wishes is not null and upper(time) <= ?")
                .param(time(before))
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from booking.appointment where id = ?").param(id).update();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant start = time(row, "start");
        @Nullable OffsetDateTime until = row.getObject("held_until", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                new Place(row.getObject("counsellor", UUID.class), row.getObject("resource", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new Span(start, time(row, "finish")),
                new Span(start, time(row, "free")),
                State.valueOf(row.getString("state")),
                until == null ? null : until.toInstant(),
                row.getInt("sequence"));
    }
}
