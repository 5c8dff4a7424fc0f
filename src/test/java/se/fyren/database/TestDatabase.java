package se.fyren.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database for one test or one test class, on a real PostgreSQL that all tests of a run share. Its role owns it and
 * is no superuser. The server's files stay in {@code target}, so that the next run starts it in less than a second.
 *
 * @param url a JDBC address without user and password
 */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger HANDED_OUT = new AtomicInteger();
    private static final String EVERY_DATABASE = "host all fyren 127.0.0.1/32 scram-sha-256\n";

    /** The shared server, started when the first test asks for a database. */
    private static final class Shared {
        static final TestDatabase SERVER = start();
        static final String MIGRATED = migrate();
    }

    /** A database with nothing in it. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    /** A database with every migration applied, copied from one that was migrated once. */
    public static TestDatabase migrated() {
        return copyOf(Shared.MIGRATED);
    }

    /** Opens a new connection each time, without a pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** The properties by which Fyren takes this database for an external one, as {@code name=value}. */
    public String[] properties() {
        return new String[] {
            "fyren.database.url=" + url, "fyren.database.user=" + user, "fyren.database.password=" + password
        };
    }

    private static TestDatabase copyOf(String template) {
        TestDatabase server = Shared.SERVER;
        String name = "test_" + HANDED_OUT.incrementAndGet();
        server.execute("create database " + name + " template " + template);
        return new TestDatabase(
                server.url.substring(0, server.url.lastIndexOf('/') + 1) + name, server.user, server.password);
    }

    private static String migrate() {
        TestDatabase database = empty();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database.url.substring(database.url.lastIndexOf('/') + 1);
    }

    private static TestDatabase start() {
        List<CannotStart> refusals = new ArrayList<>();
        // Another run may hold the first folder; and root's server may be unable to enter a folder in root's home.
        List<Path> folders = Stream.concat(
                        Stream.of("", "-2", "-3").map(end -> Path.of("target", "test-database" + end)),
                        Stream.of(Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "fyren-test-database-" + System.getProperty("user.name"))))
                .toList();
        for (Path folder : folders) {
            try {
                return startIn(folder);
            } catch (CannotStart e) {
                refusals.add(e);
            } catch (IOException | InterruptedException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        throw refusals.getFirst();
    }

    private static TestDatabase startIn(Path path) throws IOException, InterruptedException, SQLException {
        DatabaseFiles files = new DatabaseFiles(path.resolve("database").toAbsolutePath());
        try (DataFolder folder = DataFolder.open(path)) {
            allowManyDatabases(folder, files);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(path);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        try (Connection connection = postgres.getConnection()) {
            TestDatabase server = new TestDatabase(connection.getMetaData().getURL(), "fyren", files.password());
            server.dropThoseOfEarlierRuns();
            // No test of this server's pulls its plug: those that do have one of their own, which waits for the disk.
            server.execute("alter role " + server.user + " set synchronous_commit = off");
            return server;
        }
    }

    private static void allowManyDatabases(DataFolder folder, DatabaseFiles files)
            throws IOException, InterruptedException {
        RunningServer.stopLeftOver(files);
        ServerAccount account = ServerAccount.of(folder);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder);
        files.createIn(folder, binaries, account);
        Path entrance = files.files().resolve("pg_hba.conf");
        if (!Files.readString(entrance).equals(EVERY_DATABASE)) {
            files.asSuperuser(binaries, account, "alter role fyren createdb;\n");
            Files.writeString(entrance, EVERY_DATABASE);
        }
    }

    private void dropThoseOfEarlierRuns() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        names.forEach(name -> execute("drop database " + name));
    }

    private void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
