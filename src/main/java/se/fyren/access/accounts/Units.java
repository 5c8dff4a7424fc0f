package se.fyren.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.Centres.Counsellor;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.kernel.Period;

/** The table of units. */
@Repository
class Units {

    private static final String COLUMNS = "select id, kind, name, place from access.unit";

    private final JdbcClient database;

    Units(JdbcClient database) {
        this.database = database;
    }

    /** Whether it could be added: not where there is one of the kind for the place. */
    boolean add(Unit unit) {
        return database.sql("""
                        insert into access.unit (id, kind, name, place) values (:id, :kind, :name, :place)
                        on conflict do nothing""")
                        .param("id", unit.id())
                        .param("kind", unit.kind().name())
                        .param("name", unit.name())
                        .param("place", unit.place())
                        .update()
                == 1;
    }

    List<Unit> all() {
        return database.sql(COLUMNS + " where closed_on is null order by kind, name, id")
                .query((row, number) -> unit(row))
                .list();
    }

    Optional<Unit> find(UUID id) {
        return database.sql(COLUMNS + " where id = ? and closed_on is null")
                .param(id)
                .query((row, number) -> unit(row))
                .optional();
    }

    /** Those where somebody who works there on the day holds the newest key: what is sealed to it can be read. */
    Set<UUID> withSomebodyToOpen(LocalDate day) {
        return database.sql("""
                        select s.unit from access.unit_key_share s
                        join access.assignment a on a.staff = s.staff and a.unit = s.unit
                        where s.purpose = 'CONTENT' and a.role in ('COUNSELLOR', 'COORDINATOR') and a.period @> ?
                        and s.generation = (
                            select max(k.generation) from access.unit_key k
                            where k.unit = s.unit and k.purpose = s.purpose)""")
                .param(day)
                .query((row, number) -> row.getObject("unit", UUID.class))
                .set();
    }

    /** The counsellors of the unit who have a share of its key, and from and until which day they are. */
    List<Counsellor> counsellors(UUID unit) {
        return database.sql("""
                        select a.staff, lower(a.period) as first, upper(a.period) - 1 as last from access.assignment a
                        where a.unit = ? and a.role = 'COUNSELLOR' and exists (
                            select from access.unit_key_share s
                            where s.staff = a.staff and s.unit = a.unit and s.purpose = 'CONTENT')
                        order by a.staff, a.id""")
                .param(unit)
                .query((row, number) -> new Counsellor(
                        row.getObject("staff", UUID.class),
                        new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class))))
                .list();
    }

    /** Since when a counsellor of the day has the keys of the centre at the place: the day of the oldest of theirs. */
    Optional<LocalDate> openSince(String place, LocalDate day) {
        return database.sql("""
                        select k.made_on from access.unit u
                        join access.unit_key k on k.unit = u.id and k.purpose = 'CONTENT'
                        join access.unit_key_share s using (unit, purpose, generation)
                        join access.assignment a on a.staff = s.staff and a.unit = s.unit
                        where u.place = ? and u.kind in ('MIKA', 'KAST') and u.closed_on is null
                        and a.role = 'COUNSELLOR' and a.period @> ?
                        order by k.made_on limit 1""").params(place, day).query(LocalDate.class).optional();
    }

    Optional<Unit> only(Kind kind) {
        return database.sql(COLUMNS + " where kind = ?")
                .param(kind.name())
                .query((row, number) -> unit(row))
                .optional();
    }

    /** Holds those where they are or have been assigned, in order of name: who has a key stays as it is meanwhile. */
    void holdOf(UUID staff) {
        database.sql("""
                        select id from access.unit where id in (select unit from access.assignment where staff = ?)
                        order by name, id for no key update""").param(staff).query(UUID.class).list();
    }

    /** Holds the one where the assignment is, where there is such an assignment. */
    void holdFor(UUID assignment) {
        database.sql("""
                        select id from access.unit where id = (select unit from access.assignment where id = ?)
                        for no key update""").param(assignment).query(UUID.class).list();
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("place"));
    }
}
