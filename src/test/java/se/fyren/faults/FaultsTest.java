package se.fyren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.database.TestFolders;

/**
 * Every acknowledged message is there, once; every other is sent again with its key, and is then there once. More write at
 * the same time than there are connections to the database.
 */
@DisplayName("While people write")
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultsTest {

    private static final int WRITING = 12;

    @TempDir
    private static Path temp;

    private static OwnFyren fyren;
    private List<Correspondent> correspondents = List.of();

    @BeforeAll
    static void start() throws IOException {
        fyren = OwnFyren.startedIn(TestFolders.enteredByAll(temp).resolve("data"));
    }

    @AfterAll
    static void stop() {
        fyren.close();
    }

    @BeforeEach
    void begin() {
        correspondents = correspondents(fyren);
    }

    @AfterEach
    void everyMessageIsThereOnce() {
        assertThat(sum(Correspondent::failures)).as("those who felt it").isPositive();
        correspondents.forEach(Correspondent::looks);
    }

    @Test
    void fyrenIsKilled() throws IOException {
        afterMoreIsAcknowledged();
        fyren.isKilledAndStartedAgain();
        afterMoreIsAcknowledged();
    }

    @Test
    void itsDatabaseIsKilled() throws IOException {
        afterMoreIsAcknowledged();
        OwnFyren.end(fyren.database());
        afterMoreIsAcknowledged();
    }

    @Test
    void bothAreKilled() throws IOException {
        afterMoreIsAcknowledged();
        fyren.isKilledWithItsDatabaseAndStartedAgain();
        afterMoreIsAcknowledged();
    }

    @Test
    void theDatabaseIsAwayAndComesBack() throws IOException, InterruptedException {
        afterMoreIsAcknowledged();
        List<ProcessHandle> database = fyren.database();
        signal("STOP", database);
        afterAFailure();
        signal("CONT", database);
        afterMoreIsAcknowledged();
    }

    private static List<Correspondent> correspondents(OwnFyren fyren) {
        return Stream.generate(() -> new Correspondent(fyren)).limit(WRITING).toList();
    }

    private void afterMoreIsAcknowledged() {
        afterMore(Correspondent::acknowledged, 3 * WRITING);
    }

    private void afterAFailure() {
        afterMore(Correspondent::failures, 1);
    }

    /** Waits until there have been so many more of them than just now. */
    private void afterMore(ToIntFunction<Correspondent> what, int more) {
        int before = sum(what);
        while (sum(what) < before + more) {
            Correspondent.pause();
        }
    }

    private int sum(ToIntFunction<Correspondent> what) {
        return correspondents.stream().mapToInt(what).sum();
    }

    private static void signal(String signal, List<ProcessHandle> all) throws IOException, InterruptedException {
        for (ProcessHandle one : all) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(one.pid()))
                    .start()
                    .waitFor();
        }
    }
}
