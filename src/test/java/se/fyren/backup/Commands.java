package se.fyren.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.audit.TrailHouse;

/**
 * Both commands with the settings of a test's Fyren.
 *
 * @param data the data folder, with the keys and the ledger
 * @param database an external one, as {@code name=value}; none means the embedded one in the folder
 */
record Commands(Path data, LocalDate today, List<String> database) {

    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();

    Commands(Path data, LocalDate today, String... database) {
        this(data, today, List.of(database));
    }

    int backup(Path target, String... more) {
        return BackupCommand.run(args(BackupCommand.COMMAND, target, more), out(), TrailHouse.clock(today));
    }

    int restore(Path file, String... more) {
        return RestoreCommand.run(args(RestoreCommand.COMMAND, file, more), out(), TrailHouse.clock(today));
    }

    /** The only backup in the folder. */
    static Path only(Path folder) {
        try {
            List<Path> all = OnDisk.in(folder);
            if (all.size() != 1) {
                throw new IllegalStateException("Not one: " + all);
            }
            return all.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each table holds, whatever the order: how many rows, and a digest of them. */
    static Map<String, String> rows(DataSource source) throws SQLException {
        JdbcClient sql = JdbcClient.create(source);
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (String table : new StoredTables(connection).all()) {
                rows.put(
                        table,
                        sql.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                                + " from " + table + " t")
                                .query(String.class)
                                .single());
            }
        }
        return rows;
    }

    private String[] args(String command, Path path, String... more) {
        List<String> args = new ArrayList<>(List.of(command, path.toString(), "--fyren.data.dir=" + data));
        for (String property : database) {
            args.add("--" + property);
        }
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private static PrintStream out() {
        return new PrintStream(SAID, true, StandardCharsets.UTF_8);
    }
}
