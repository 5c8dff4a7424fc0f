package se.fyren.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.Change.Fate;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The changes as they are stored. A line is an object of its columns, without those that are empty. */
@Repository
class StoredChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHANGE = """
            select id, made_by, made_on, turns_verdict, undoes, decided_by, decided_on, edition, fate, settled_by,
                (select json_agg(line order by line.position) from directory.changed_line line
                    where line.change = change.id) as lines
            from directory.change where\s""";

    private final JdbcClient sql;

    StoredChanges(JdbcClient sql) {
        this.sql = sql;
    }

    private record StoredLine(
            UUID change,
            int position,
            DataFile file,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {

        LineChange told() {
            return new LineChange(
                    before == null ? null : Line.of(file, before), after == null ? null : Line.of(file, after));
        }
    }

    void add(Change change) {
        sql.sql("""
                        insert into directory.change (id, made_by, made_on, turns_verdict, undoes, edition)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(change.id())
                .param(change.madeBy())
                .param(change.madeOn())
                .param(change.turnsVerdict())
                .param(change.undoes())
                .param(change.edition())
                .update();
        for (int position = 0; position < change.lines().size(); position++) {
            LineChange line = change.lines().get(position);
            sql.sql("insert into directory.changed_line values (?, ?, ?, ?::jsonb, ?::jsonb)")
                    .params(change.id(), position, line.file().name())
                    .param(json(line.before()))
                    .param(json(line.after()))
                    .update();
        }
    }

    private static @Nullable String json(@Nullable Line line) {
        return line == null ? null : JSON.writeValueAsString(line.cells());
    }

    /** Those that are made in the files' lines, in the order in which they were. */
    List<Change> inService() {
        return sql.sql(CHANGE + "edition is not null and fate is null order by edition")
                .query(StoredChanges::change)
                .list();
    }

    List<Change> waiting() {
        return sql.sql(CHANGE + "edition is null and decided_by is null order by made_on, id")
                .query(StoredChanges::change)
                .list();
    }

    List<Change> overtaken() {
        return sql.sql(CHANGE + "fate = 'OVERTAKEN' and settled_by is null order by edition")
                .query(StoredChanges::change)
                .list();
    }

    List<Change> of(DataFile file) {
        return sql.sql(CHANGE + """
                        exists (select from directory.changed_line line where line.change = change.id and line.file = ?)
                        order by edition desc nulls first, made_on desc, id""")
                .param(file.name())
                .query(StoredChanges::change)
                .list();
    }

    Optional<Change> find(UUID id) {
        return sql.sql(CHANGE + "id = ?").param(id).query(StoredChanges::change).optional();
    }

    /** Notes who decided on a change that waits; one without an edition is declined. Whether it waited. */
    boolean decide(UUID id, UUID by, LocalDate today, @Nullable Integer edition) {
        return sql.sql("""
                        update directory.change set decided_by = ?, decided_on = ?, edition = ?
                        where id = ? and edition is null and decided_by is null""").params(by, today).param(edition).param(id).update() == 1;
    }

    void end(Map<UUID, Fate> fates, LocalDate today) {
        fates.forEach((id, fate) -> sql.sql("update directory.change set fate = ?, fate_on = ? where id = ?")
                .params(fate.name(), today, id)
                .update());
    }

    boolean settle(UUID id, UUID by, LocalDate today) {
        return sql.sql("""
                        update directory.change set settled_by = ?, settled_on = ?
                        where id = ? and fate = 'OVERTAKEN' and settled_by is null""").params(by, today, id).update() == 1;
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        List<StoredLine> lines =
                JSON.readValue(Objects.requireNonNull(row.getString("lines")), new TypeReference<>() {});
        String fate = row.getString("fate");
        return new Change(
                id(row, "id"),
                lines.stream().map(StoredLine::told).toList(),
                id(row, "made_by"),
                row.getObject("made_on", LocalDate.class),
                row.getBoolean("turns_verdict"),
                row.getObject("undoes", UUID.class),
                row.getObject("decided_by", UUID.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("edition", Integer.class),
                fate == null ? null : Fate.valueOf(fate),
                row.getObject("settled_by", UUID.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
