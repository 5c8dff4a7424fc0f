package se.fyren.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A person is told in one sentence")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CannotStartTest {

    @TempDir
    Path temp;

    @Test
    void thatAnotherVersionOfPostgresWroteTheData() throws IOException {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        Files.createDirectories(data.resolve("database", "files"));
        TestFolders.allow(data, "rwxr-xr-x");
        Files.writeString(data.resolve("database", "files", "PG_VERSION"), "17\n");
        startRefused(data).withMessageContaining("was written by PostgreSQL 17 and this Fyren carries PostgreSQL 18");
    }

    @Test
    void thatTheDataFolderCannotBeWrittenTo() throws IOException {
        Path data = Files.createDirectory(TestFolders.enteredByAll(temp).resolve("data"));
        TestFolders.allow(data, "r-xr-xr-x");
        try (ChildFyren child = ChildFyren.startedByOrdinaryUserIn(data, temp)) {
            assertThat(child.sentence())
                    .startsWith("Fyren cannot write in the data folder " + data + " (access denied)")
                    .contains("FYREN_DATA_DIR");
        }
    }

    @Test
    void thatTheDataFolderIsAFile() throws IOException {
        Path file = Files.createFile(TestFolders.enteredByAll(temp).resolve("data"));
        startRefused(file).withMessageStartingWith("Fyren cannot write in the data folder " + file);
    }

    @Test
    void thatAnotherFyrenRunsOnTheFolder() throws IOException {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        try (ChildFyren child = ChildFyren.startedIn(data)) {
            child.afterRows(1);
            startRefused(data).withMessageStartingWith("Another Fyren is already running on the data folder " + data);
            child.afterRows(1);
        }
    }

    @Test
    void thatRootsDatabaseMayNotEnterAFolder() throws IOException {
        assumeTrue(ChildFyren.ROOT, "only root hands its database to another account");
        Path data = Files.createDirectory(TestFolders.enteredByAll(temp).resolve("data"));
        TestFolders.allow(data, "rwx------");
        startRefused(data)
                .withMessageContaining("may not enter " + data.toRealPath())
                .withMessageContaining("FYREN_DATA_DIR");
    }

    @Test
    void thatTheDiskIsFull() {
        try (DataFolder folder = DataFolder.open(temp)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> folder.requireMegabytes(Long.MAX_VALUE))
                    .withMessageStartingWith("There is no room left on the disk of the data folder");
            assertThat(folder.cannotWrite(new IOException("No space left on device")))
                    .hasMessageStartingWith("There is no room left on the disk");
        }
    }

    @Test
    void thatTheAddressIsNoPostgres() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new ExternalPostgres("jdbc:mysql://u:sesame@host/x", null, null))
                .withMessageStartingWith("FYREN_DATABASE_URL is not an address of a PostgreSQL database")
                .withMessageNotContaining("sesame");
    }

    private static ThrowableAssertAlternative<CannotStart> startRefused(Path data) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            return assertThatExceptionOfType(CannotStart.class).isThrownBy(postgres::getConnection);
        }
    }
}
