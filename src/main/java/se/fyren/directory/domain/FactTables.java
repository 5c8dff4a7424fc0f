package se.fyren.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.directory.Area;
import se.fyren.directory.Channel;
import se.fyren.directory.Organisation;
import se.fyren.directory.Provenance;
import se.fyren.directory.Service;
import se.fyren.directory.Source;
import se.fyren.kernel.Period;

/** Writes the directory's tables. Whoever calls stands in a transaction. */
@Repository
class FactTables {

    /** Each table before those that it points at. */
    private static final List<String> WRITTEN = List.of(
            "edition",
            "channel",
            "coverage",
            "rule",
            "service",
            "audience",
            "population",
            "coordinator_region",
            "area",
            "organisation",
            "source");

    private static final String PROVENANCE = "source, seen, checked, note";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    FactTables(JdbcTemplate batches) {
        this.batches = batches;
        this.sql = JdbcClient.create(batches);
    }

    /** Which edition is stored. */
    record Edition(int number, String digest) {}

    /** Holds back every other load until the transaction ends. */
    void lock() {
        sql.sql("lock table directory.edition in exclusive mode").update();
    }

    Optional<Edition> edition() {
        return sql.sql("select number, digest from directory.edition")
                .query((row, n) -> new Edition(row.getInt("number"), row.getString("digest")))
                .optional();
    }

    /** Puts these facts in the place of all that are stored. The database's own constraints have the last word. */
    void replace(Facts facts, int edition, String digest, LocalDate today) {
        // Not truncate, which waits for a backup to end.
        WRITTEN.forEach(table -> sql.sql("delete from directory." + table).update());
        insert("edition values (?, ?, ?)", List.of(edition), one -> row(edition, digest, today));
        insert("source values (?, ?, ?, ?, ?, ?)", facts.sources(), FactTables::columns);
        insert("organisation values (?, ?, ?, ?, ?)", facts.organisations(), FactTables::columns);
        insert("area values (?, ?, ?, ?, ?)", facts.areas(), FactTables::columns);
        insert(
                "coordinator_region (region, county, source) values (?, ?, ?)",
                facts.regions(),
                one -> row(one.region(), one.county().value(), one.source()));
        insert(
                "population values (?, ?, ?, ?)",
                facts.populations(),
                one -> row(one.municipality().value(), one.date(), one.count(), one.source()));
        insert(
                "audience values (?, ?, ?, ?)",
                facts.audiences(),
                one -> row(
                        one.audience().name(), one.ages().youngest(), one.ages().oldest(), one.source()));
        insert("service values (?, ?, ?, ?, ?, ?)", facts.services(), FactTables::columns);
        insert(
                "rule values (?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?, ?)",
                facts.rules(),
                one -> dated(one.period(), one.provenance(), one.service(), one.rule(), one.value()));
        insert(
                "coverage values (?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?, ?)",
                facts.coverage(),
                one -> dated(
                        one.period(),
                        one.provenance(),
                        one.service(),
                        one.municipality().value(),
                        one.status().name()));
        insert(
                "channel (service, type, value, printed, hours, position, period, " + PROVENANCE
                        + ") values (?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?, ?)",
                facts.channels(),
                FactTables::columns);
    }

    private <T> void insert(String into, List<T> rows, Function<T, @Nullable Object[]> columns) {
        List<@Nullable Object[]> batch = new ArrayList<>();
        rows.forEach(row -> batch.add(columns.apply(row)));
        batches.batchUpdate("insert into directory." + into, batch);
    }

    private static @Nullable Object[] row(@Nullable Object... columns) {
        return columns;
    }

    private static @Nullable Object[] dated(Period period, Provenance from, @Nullable Object... before) {
        return Stream.concat(
                        Stream.of(before),
                        Stream.of(
                                period.first(), period.last(), from.source(), from.seen(), from.checked(), from.note()))
                .toArray();
    }

    private static @Nullable Object[] columns(Source one) {
        return row(one.id(), one.publisher(), one.guide(), one.title(), one.address(), one.published());
    }

    private static @Nullable Object[] columns(Organisation one) {
        return row(
                one.id(),
                one.name(),
                one.kind().name(),
                one.municipality() == null ? null : one.municipality().value(),
                one.source());
    }

    private static @Nullable Object[] columns(Area one) {
        return row(
                one.code().value(),
                one.name(),
                one.level().name(),
                one.parent() == null ? null : one.parent().value(),
                one.source());
    }

    private static @Nullable Object[] columns(Service one) {
        return row(
                one.id(),
                one.name(),
                one.formerNames().toArray(String[]::new),
                one.organisation(),
                one.kind().name(),
                one.source());
    }

    private static @Nullable Object[] columns(Facts.Contact one) {
        Channel channel = one.channel();
        return dated(
                channel.period(),
                channel.provenance(),
                one.service(),
                channel.type().name(),
                channel.value(),
                channel.printed(),
                channel.hours() == null ? null : channel.hours().name(),
                one.position());
    }
}
