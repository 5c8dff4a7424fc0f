package se.fyren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Fyren prepared as for production, by the script that production uses. */
final class Production {

    private Production() {}

    /** The folder with the unpacked jar and the AOT cache. */
    static Path prepared(Path jar, Path home) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("deploy/prepare.sh", jar.toString(), home.toString()).inheritIO();
        script.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (script.start().waitFor() != 0) {
            throw new IOException("deploy/prepare.sh failed");
        }
        return home;
    }

    /** A data folder that the database's account may enter also where root measures. */
    static Path emptyDataFolder(Path work) throws IOException {
        Path data = work.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        return Files.createDirectories(data);
    }
}
