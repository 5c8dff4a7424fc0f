package se.fyren.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.database.TestFolders;

/** A disk that grows full, and on which there is room again. */
@DisplayName("On a full disk")
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {

    private static final int WRITING = 4;
    private static final int BLOCK = 64 * 1024;

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=700m,mode=755", "none", disk.toString()),
                "root alone mounts");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        succeeds("umount", "--lazy", disk.toString());
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndAllGoesOnWhenThereIsRoomAgain() throws IOException {
        Path filling = disk.resolve("filling");
        try (OwnFyren fyren = OwnFyren.startedIn(TestFolders.enteredByAll(disk).resolve("data"))) {
            List<Correspondent> correspondents = Stream.generate(() -> new Correspondent(fyren))
                    .limit(WRITING)
                    .toList();
            fill(filling);
            correspondents.forEach(one -> waitFor(() -> one.failures() > 2));
            OwnFyren.end(fyren.database());
            while (!fyren.said().contains("cannot be started")) {
                Correspondent.pause();
            }
            Files.delete(filling);
            correspondents.forEach(one -> {
                int before = one.acknowledged();
                waitFor(() -> one.acknowledged() > before + 2);
            });
            correspondents.forEach(Correspondent::looks);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream filling = Files.newOutputStream(file)) {
            while (true) {
                filling.write(block);
            }
        } catch (IOException full) {
            if (Files.size(file) == 0) {
                throw full;
            }
        }
    }

    private static void waitFor(BooleanSupplier what) {
        while (!what.getAsBoolean()) {
            Correspondent.pause();
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
