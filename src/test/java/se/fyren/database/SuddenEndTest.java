package se.fyren.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("After a sudden end")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SuddenEndTest {

    private static final int SOME_ROWS = 200;

    @TempDir
    Path temp;

    @Test
    void ofFyrenNoServerStaysBehindAndNoRowIsLost() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "only Linux ends the server with Fyren");
        try (ChildFyren child =
                ChildFyren.startedIn(TestFolders.enteredByAll(temp).resolve("data"))) {
            child.afterRows(SOME_ROWS);
            List<ProcessHandle> family = family(child);

            child.kill();

            allEnd(family);
            assertThat(rowsIn(child.folder())).isGreaterThanOrEqualTo(child.lastRow());
        }
    }

    @Test
    void ofFyrenAndItsServerTogetherTheNextStartHasEveryRow() throws Exception {
        try (ChildFyren child =
                ChildFyren.startedIn(TestFolders.enteredByAll(temp).resolve("data"))) {
            child.afterRows(SOME_ROWS);
            List<ProcessHandle> family = family(child);

            child.kill();
            family.forEach(ProcessHandle::destroyForcibly);

            assertThat(rowsIn(child.folder())).isGreaterThanOrEqualTo(child.lastRow());
            allEnd(family);
        }
    }

    @Test
    void ofTheServerAloneFyrenStartsItAgain() throws Exception {
        try (ChildFyren child =
                ChildFyren.startedIn(TestFolders.enteredByAll(temp).resolve("data"))) {
            int before = child.afterRows(SOME_ROWS);
            ProcessHandle first = child.server();

            first.destroyForcibly();

            assertThat(child.afterRows(SOME_ROWS)).isGreaterThan(before);
            while (child.server().equals(first)) {
                child.afterRows(SOME_ROWS);
            }
        }
    }

    @Test
    void ofAnOrdinaryUsersFyrenTheNextStartHasEveryRow() throws Exception {
        Path data = TestFolders.writableByAll(temp, "home").resolve("data");
        try (ChildFyren child = ChildFyren.startedByOrdinaryUserIn(data, temp)) {
            child.afterRows(SOME_ROWS);
            List<ProcessHandle> family = family(child);

            child.kill();
            family.forEach(ProcessHandle::destroyForcibly);
            int acknowledged = child.lastRow();

            try (ChildFyren next = ChildFyren.startedByOrdinaryUserIn(data, Files.createDirectory(temp.resolve("2")))) {
                assertThat(next.afterRows(1)).isGreaterThan(acknowledged);
            }
        }
    }

    @Test
    void aServerThatWasLeftBehindIsStopped() throws Exception {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        RunningServer orphan;
        try (DataFolder folder = DataFolder.open(data)) {
            DatabaseFiles files = new DatabaseFiles(folder.resolve("database"));
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder);
            ServerAccount account = ServerAccount.of(folder);
            files.createIn(folder, binaries, account);
            orphan = RunningServer.start(files, binaries, account, RunningServer.ANY_PORT);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(one(postgres, "select 1")).isOne();
            assertThat(orphan.process().isAlive()).isFalse();
        }
    }

    @Test
    void aNumberThatIsNowAnotherProgramsIsLeftAlone() throws Exception {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        EmbeddedPostgres.start(data).close();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(one(postgres, "select 1")).isOne();
        }
        Path pidFile = data.resolve("database", "files", "postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(one(postgres, "select 1")).isOne();
        }
    }

    @Test
    void aFileWithoutANumberNamesNoServer() throws Exception {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        Path pidFile = data.resolve("database", "files", "postmaster.pid");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(one(postgres, "select 1")).isOne();
        }
        for (String left : List.of("", "no number\n", "9".repeat(30) + "\n", "\0".repeat(100), "\u00ff\u00fe\n")) {
            Files.writeString(pidFile, left, StandardCharsets.ISO_8859_1);
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
                assertThat(one(postgres, "select 1")).isOne();
            }
        }
    }

    @Test
    void closingIsNoSuddenEnd() throws Exception {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(one(postgres, "select 1")).isOne();
        }
        assertThat(Files.readString(data.resolve("database", "server.log"))).endsWith("database system is shut down\n");
        assertThat(data.resolve("database", "files", "postmaster.pid")).doesNotExist();
    }

    private static List<ProcessHandle> family(ChildFyren child) throws IOException {
        ProcessHandle server = child.server();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private static void allEnd(List<ProcessHandle> family) throws Exception {
        for (ProcessHandle member : family) {
            member.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static int rowsIn(Path data) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            return one(postgres, "select max(number) from written");
        }
    }

    private static int one(EmbeddedPostgres postgres, String query) {
        return JdbcClient.create(postgres).sql(query).query(Integer.class).single();
    }
}
