package se.fyren.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A view of the file system in which the data folder can be entered though a folder above it, such as {@code /root}, is
 * its owner's alone. In a mount namespace of the program's own, an empty folder covers the closed one and the data
 * folder is mounted in its old place. Nobody's permissions are changed, and nothing of the closed folder is seen.
 */
record PrivateMount(Path closed, Path data) {

    private static final Path UNSHARE = Path.of("/usr/bin/unshare");
    private static final Path ASIDE = Path.of("/mnt");
    private static final String ARRANGE = """
            umask 022 && mount --bind "$2" "$1" && mount -t tmpfs -o size=1m,mode=755 fyren "$0" && mkdir -p "$2" \
            && mount --move "$1" "$2" && shift 2 && exec "$@\"""";

    /** Whether this machine lets Fyren arrange it: containers often do not. */
    boolean isPossible() throws IOException {
        if (!Files.isExecutable(UNSHARE) || !Files.isDirectory(ASIDE) || data.startsWith(ASIDE)) {
            return false;
        }
        Process trial = new ProcessBuilder(
                        Stream.concat(prefix().stream(), Stream.of("true")).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return trial.waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What stands before a command that is to run in this view; it becomes the command, process and all. */
    List<String> prefix() {
        return List.of(
                UNSHARE.toString(),
                "--mount",
                "--",
                "/bin/sh",
                "-c",
                ARRANGE,
                closed.toString(),
                ASIDE.toString(),
                data.toString());
    }
}
