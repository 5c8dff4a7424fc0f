package se.fyren.booking.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.Centres;
import se.fyren.booking.Absence;
import se.fyren.booking.Hours;
import se.fyren.booking.Kind;
import se.fyren.booking.Resource;
import se.fyren.booking.Terms;

/** The tables of how, when and where a unit can be met. */
@Repository
class Calendars {

    private final JdbcClient database;
    private final Centres centres;

    Calendars(JdbcClient database, Centres centres) {
        this.database = database;
        this.centres = centres;
    }

    /** The unit's calendar; empty where it takes no bookings. */
    Optional<UnitCalendar> of(UUID unit) {
        return terms(unit)
                .map(terms -> new UnitCalendar(
                        unit, terms, centres.counsellors(unit), hours(unit), absences(unit), resources(unit)));
    }

    Optional<Terms> terms(UUID unit) {
        return database.sql("select minutes, buffer, lead, ahead from booking.calendar where unit = ?")
                .param(unit)
                .query((row, number) ->
                        new Terms(row.getInt("minutes"), row.getInt("buffer"), row.getInt("lead"), row.getInt("ahead")))
                .optional();
    }

    void put(UUID unit, Terms terms) {
        database.sql("""
                        insert into booking.calendar (unit, minutes, buffer, lead, ahead) values (?, ?, ?, ?, ?)
                        on conflict (unit) do update set minutes = excluded.minutes, buffer = excluded.buffer,
                            lead = excluded.lead, ahead = excluded.ahead""")
                .params(unit, terms.minutes(), terms.buffer(), terms.lead(), terms.ahead())
                .update();
    }

    List<Hours> hours(UUID unit) {
        return database.sql("select * from booking.hours where unit = ? order by weekday, opens, id")
                .param(unit)
                .query((row, number) -> hours(row))
                .list();
    }

    void add(UUID unit, Hours hours) {
        database.sql("""
                        insert into booking.hours (id, unit, counsellor, weekday, opens, closes,
                            phone, video, visit, holidays, first, last)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(hours.id(), unit, hours.counsellor(), hours.weekday().getValue())
                .params(hours.opens(), hours.closes())
                .params(
                        hours.kinds().contains(Kind.PHONE),
                        hours.kinds().contains(Kind.VIDEO),
                        hours.kinds().contains(Kind.VISIT))
                .params(hours.holidays(), hours.first())
                .param(12, hours.last(), Types.DATE)
                .update();
    }

    /** Takes away hours, or an absence, of the unit's; whether there were such. */
    boolean remove(UUID unit, UUID id) {
        return database.sql("delete from booking.hours where unit = ? and id = ?")
                                .params(unit, id)
                                .update()
                        + database.sql("delete from booking.absence where unit = ? and id = ?")
                                .params(unit, id)
                                .update()
                > 0;
    }

    List<Absence> absences(UUID unit) {
        return database.sql("select * from booking.absence where unit = ? order by first, opens nulls first, id")
                .param(unit)
                .query((row, number) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("counsellor", UUID.class),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class)))
                .list();
    }

    void add(UUID unit, Absence absence) {
        database.sql("""
                        insert into booking.absence (id, unit, counsellor, first, last, opens, closes)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(1, absence.id())
                .param(2, unit)
                .param(3, absence.counsellor(), Types.OTHER)
                .param(4, absence.first())
                .param(5, absence.last())
                .param(6, absence.opens(), Types.TIME)
                .param(7, absence.closes(), Types.TIME)
                .update();
    }

    List<Resource> resources(UUID unit) {
        return database.sql("select id, kind, name, last from booking.resource where unit = ? order by kind, name, id")
                .param(unit)
                .query((row, number) -> new Resource(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /** Adds it, or has it as it is now; never another unit's. */
    void put(UUID unit, Resource resource) {
        database.sql("""
                        insert into booking.resource (id, unit, kind, name, last) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, last = excluded.last
                        where booking.resource.unit = excluded.unit""")
                .param(1, resource.id())
                .param(2, unit)
                .param(3, resource.kind().name())
                .param(4, resource.name())
                .param(5, resource.last(), Types.DATE)
                .update();
    }

    private static Hours hours(ResultSet row) throws SQLException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (row.getBoolean(kind.name().toLowerCase(Locale.ROOT))) {
                kinds.add(kind);
            }
        }
        return new Hours(
                row.getObject("id", UUID.class),
                row.getObject("counsellor", UUID.class),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                kinds,
                row.getBoolean("holidays"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class));
    }
}
