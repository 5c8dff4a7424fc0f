package se.fyren.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("An embedded PostgreSQL")
class EmbeddedPostgresTest {

    @TempDir
    static Path temp;

    private static Path data;
    private static EmbeddedPostgres postgres;
    private static JdbcClient sql;

    @BeforeAll
    static void start() throws IOException, SQLException {
        data = TestFolders.enteredByAll(temp).resolve("data");
        // What a start that was cut short, and an older Fyren, leave behind.
        Files.createDirectories(data.resolve("database.new", "files"));
        Files.createDirectories(data.resolve("postgresql-unpacking", "bin"));
        Files.createDirectories(data.resolve("postgresql-17-abc"));
        TestFolders.allow(data, "rwxr-xr-x");
        createdAndSpoilt();
        postgres = EmbeddedPostgres.start(data);
        sql = JdbcClient.create(postgres);
    }

    /** What somebody writes into the server's own file must not make it tell more, or keep less. */
    private static void createdAndSpoilt() throws IOException, SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(data)) {
            first.getConnection().close();
        }
        Files.writeString(files().files().resolve("postgresql.conf"), """

                        fsync = off
                        log_statement = all
                        log_duration = on
                        log_min_duration_statement = 0
                        log_min_error_statement = error
                        log_parameter_max_length_on_error = -1
                        """, StandardOpenOption.APPEND);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest(name = "has {0} = {1}")
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8",
        "log_statement, none",
        "log_duration, off",
        "log_min_duration_statement, -1",
        "log_parameter_max_length, 0",
        "log_parameter_max_length_on_error, 0",
        "log_min_error_statement, panic",
        "log_error_verbosity, terse"
    })
    void hasSetting(String name, String value) {
        assertThat(show(name)).isEqualTo(value);
    }

    @Test
    void sortsTextTheSameWayOnEveryMachine() {
        assertThat(one("select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'fyren'"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void isTheVersionWhoseFilesItSaysItUnderstands() {
        assertThat(show("server_version")).startsWith(PostgresBinaries.MAJOR_VERSION + ".");
    }

    @Test
    void letsFyrenOwnItsDatabaseWithoutBeingSuperuser() {
        assertThat(one("select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                        + " from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(one("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("fyren");
    }

    @Test
    void letsFyrenCreateTheExtensionItNeeds() {
        sql.sql("create extension if not exists btree_gist").update();
        assertThat(one("select count(*) from pg_extension where extname = 'btree_gist'"))
                .isEqualTo("1");
    }

    @Test
    void refusesAWrongPassword() throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> door("fyren", "fyren", "wrong").getConnection())
                .withMessageContaining("password authentication failed");
    }

    @ParameterizedTest(name = "has no way into {0} for {1}")
    @CsvSource({"fyren, postgres", "postgres, postgres", "postgres, fyren"})
    void hasNoOtherWayIn(String database, String user) throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> door(database, user, "").getConnection())
                .withMessageContaining("pg_hba.conf");
    }

    @Test
    void keepsItsFilesToTheirOwner() throws IOException {
        DatabaseFiles files = files();
        assertThat(List.of(files.passwordFile(), files.log(), data.resolve("fyren.lock")))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.files())))
                .isEqualTo("rwx------");
        assertThat(files.password()).hasSizeGreaterThan(40);
    }

    @Test
    void opensNoSocketInTheFileSystem() throws IOException {
        String socketFolder = Files.readAllLines(files().pidFile()).get(4);
        assertThat(socketFolder).isBlank();
    }

    @Test
    void isNeverRoot() throws IOException {
        String server = Files.readAllLines(files().pidFile()).getFirst();
        String user = Files.getOwner(Path.of("/proc", server)).getName();
        assertThat(user).isEqualTo(ChildFyren.ROOT ? "nobody" : System.getProperty("user.name"));
    }

    @Test
    void runsBehindAFolderThatIsRootsAlone(@TempDir Path home) throws IOException, SQLException {
        TestFolders.allow(home, "rwx------");
        Path beneath = home.toRealPath().resolve("clone/data");
        assumeTrue(
                !ChildFyren.ROOT || new PrivateMount(home.toRealPath(), Files.createDirectories(beneath)).isPossible(),
                "this machine lets nobody mount");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home.resolve("clone/data"));
                Connection connection = server.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isUnpackedOnce() throws IOException {
        try (Stream<Path> folders = Files.list(data)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("postgresql-"))
                    .hasSize(1)
                    .doesNotContain("postgresql-17-abc");
        }
    }

    @Test
    void writesNoStatementAndNoValueToItsLog() throws IOException {
        sql.sql("create table secret (word text unique)").update();
        sql.sql("insert into secret values ('sesame')").update();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () -> sql.sql("insert into secret values ('sesame')").update());
        assertThat(Files.readString(files().log())).contains("ready to accept").doesNotContain("sesame", "insert");
    }

    private static DatabaseFiles files() {
        return new DatabaseFiles(data.resolve("database"));
    }

    private static PGSimpleDataSource door(String database, String user, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {Integer.parseInt(show("port"))});
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static String show(String setting) {
        return one("show " + setting);
    }

    private static String one(String query) {
        return sql.sql(query).query(String.class).single();
    }
}
