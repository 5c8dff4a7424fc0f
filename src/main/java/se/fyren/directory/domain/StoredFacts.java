package se.fyren.directory.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoordinatorRegion;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Organisation;
import se.fyren.directory.Population;
import se.fyren.directory.Provenance;
import se.fyren.directory.Service;
import se.fyren.directory.Source;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.Period;

/** Reads the directory's tables. Whoever calls stands in a transaction. */
@Repository
class StoredFacts {

    private static final String PROVENANCE = "source, seen, checked, note";
    private static final String PERIOD = "lower(period) as first_day, upper(period) - 1 as last_day, ";

    private final JdbcClient sql;

    StoredFacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything that is stored. */
    Facts read() {
        return new Facts(
                all(
                        "select * from directory.source order by id",
                        (row, n) -> new Source(
                                row.getString("id"),
                                row.getString("publisher"),
                                row.getBoolean("guide"),
                                row.getString("title"),
                                row.getString("address"),
                                day(row, "published"))),
                all(
                        "select * from directory.organisation order by id",
                        (row, n) -> new Organisation(
                                row.getString("id"),
                                row.getString("name"),
                                Organisation.Kind.valueOf(row.getString("kind")),
                                row.getString("municipality") == null
                                        ? null
                                        : new MunicipalityCode(row.getString("municipality")),
                                row.getString("source"))),
                all(
                        "select * from directory.area order by code",
                        (row, n) -> new Area(
                                new AreaCode(row.getString("code")),
                                row.getString("name"),
                                Area.Level.valueOf(row.getString("level")),
                                row.getString("parent") == null ? null : new AreaCode(row.getString("parent")),
                                row.getString("source"))),
                all(
                        "select * from directory.coordinator_region order by county",
                        (row, n) -> new CoordinatorRegion(
                                row.getString("region"),
                                new AreaCode(row.getString("county")),
                                row.getString("source"))),
                all(
                        "select * from directory.population order by municipality, date",
                        (row, n) -> new Population(
                                new MunicipalityCode(row.getString("municipality")),
                                row.getDate("date").toLocalDate(),
                                row.getInt("count"),
                                row.getString("source"))),
                all(
                        "select * from directory.audience order by audience",
                        (row, n) -> new Facts.AudienceAges(
                                Audience.valueOf(row.getString("audience")),
                                new AgeRange(row.getInt("youngest"), row.getInt("oldest")),
                                row.getString("source"))),
                all(
                        "select * from directory.service order by id",
                        (row, n) -> new Service(
                                row.getString("id"),
                                row.getString("name"),
                                List.of((String[]) row.getArray("former_names").getArray()),
                                row.getString("organisation"),
                                Service.Kind.valueOf(row.getString("kind")),
                                row.getString("source"))),
                all(
                        "select service, rule, value, " + PERIOD + PROVENANCE
                                + " from directory.rule order by service, rule, period, source, value",
                        (row, n) -> new Facts.Rule(
                                row.getString("service"),
                                row.getString("rule"),
                                row.getString("value"),
                                period(row),
                                provenance(row))),
                all(
                        "select service, municipality, status, " + PERIOD + PROVENANCE
                                + " from directory.coverage order by service, municipality, period, source",
                        (row, n) -> new Facts.Coverage(
                                row.getString("service"),
                                new MunicipalityCode(row.getString("municipality")),
                                CoverageStatus.valueOf(row.getString("status")),
                                period(row),
                                provenance(row))),
                all(
                        "select service, type, value, printed, hours, position, " + PERIOD + PROVENANCE
                                + " from directory.channel order by position",
                        (row, n) -> new Facts.Contact(
                                row.getString("service"),
                                row.getInt("position"),
                                new Channel(
                                        Channel.Type.valueOf(row.getString("type")),
                                        row.getString("value"),
                                        row.getString("printed"),
                                        row.getString("hours") == null
                                                ? null
                                                : Channel.Hours.valueOf(row.getString("hours")),
                                        period(row),
                                        provenance(row)))));
    }

    private <T> List<T> all(String query, RowMapper<T> mapping) {
        return sql.sql(query).query(mapping).list();
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(day(row, "first_day"), day(row, "last_day"));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(row.getString("source"), day(row, "seen"), day(row, "checked"), row.getString("note"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
