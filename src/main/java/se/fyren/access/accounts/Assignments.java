package se.fyren.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.access.Hat;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;
import se.fyren.kernel.Period;

/** The table of assignments, each with its unit. */
@Repository
class Assignments {

    private static final String COLUMNS = """
            select a.id, a.staff, a.role, lower(a.period) as first, upper(a.period) - 1 as last, a.target,
                   u.id as unit, u.kind, u.name, u.place,
                   array(select s.purpose from access.unit_key_share s
                         where s.staff = a.staff and s.unit = a.unit) as shares,
                   array(select s.purpose from access.unit_key_share s
                         where s.staff <> a.staff and s.unit = a.unit) as others
            from access.assignment a join access.unit u on u.id = a.unit
            """;

    private final JdbcClient database;

    Assignments(JdbcClient database) {
        this.database = database;
    }

    /** Whether it could be added: not where the same stands already. */
    boolean add(UUID staff, Hat hat) {
        return database.sql("""
                        insert into access.assignment (id, staff, role, unit, unit_kind, period, target)
                        select :id, :staff, :role, :unit, :kind, daterange(:first, :last, '[]'), :target
                        where not exists (
                            select from access.assignment where staff = :staff and role = :role and unit = :unit
                            and target is not distinct from :target and period && daterange(:first, :last, '[]'))""")
                        .param("id", hat.assignment())
                        .param("staff", staff)
                        .param("role", hat.role().name())
                        .param("unit", hat.unit().id())
                        .param("kind", hat.unit().kind().name())
                        .param("first", hat.period().first(), Types.DATE)
                        .param("last", hat.period().last(), Types.DATE)
                        .param("target", hat.target(), Types.OTHER)
                        .update()
                == 1;
    }

    List<Assignment> of(UUID staff) {
        return database.sql(COLUMNS + " where a.staff = ? order by u.name, u.id, a.role, a.id")
                .param(staff)
                .query(Assignments::assignment)
                .list();
    }

    List<Assignment> at(UUID unit) {
        return database.sql(COLUMNS + " where a.unit = ? order by a.role, a.id")
                .param(unit)
                .query(Assignments::assignment)
                .list();
    }

    /** Those whose time was over before the day, and whose key has not been taken away. */
    List<Assignment> overBefore(LocalDate day) {
        return database
                .sql(COLUMNS + " where upper(a.period) <= ? order by a.id")
                .param(day)
                .query(Assignments::assignment)
                .list()
                .stream()
                .filter(one -> one.hat().role().key().isPresent() && one.isLetIn())
                .toList();
    }

    Optional<Assignment> find(UUID id) {
        return database.sql(COLUMNS + " where a.id = ?")
                .param(id)
                .query(Assignments::assignment)
                .optional();
    }

    /** Ends it on the day before; one that had not begun by then is gone. */
    void end(UUID id, LocalDate day) {
        database.sql("delete from access.session where hat = ?").param(id).update();
        database.sql("delete from access.assignment where id = ? and lower(period) >= ?")
                .params(id, day)
                .update();
        database.sql("""
                        update access.assignment set period = daterange(lower(period), ?)
                        where id = ? and (upper_inf(period) or upper(period) > ?)""").params(day, id, day).update();
    }

    /** Ends what is lent to them at the unit. */
    void endLoans(UUID staff, UUID unit, LocalDate day) {
        of(staff).stream()
                .map(Assignment::hat)
                .filter(hat -> hat.isLoan() && hat.unit().id().equals(unit))
                .forEach(hat -> end(hat.assignment(), day));
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        Hat hat = hat(row);
        Optional<String> key = hat.role().key().map(Purpose::name);
        boolean isLetIn = key.map(purposes(row, "shares")::contains).orElse(true);
        boolean othersHaveIt = key.map(purposes(row, "others")::contains).orElse(true);
        return new Assignment(row.getObject("staff", UUID.class), hat, isLetIn, isLetIn && !othersHaveIt);
    }

    private static List<?> purposes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Object[]) row.getArray(column).getArray());
    }

    static Hat hat(ResultSet row) throws SQLException {
        return new Hat(
                row.getObject("id", UUID.class),
                StaffRole.valueOf(row.getString("role")),
                new Unit(
                        row.getObject("unit", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("place")),
                new Period(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                row.getObject("target", UUID.class));
    }
}
