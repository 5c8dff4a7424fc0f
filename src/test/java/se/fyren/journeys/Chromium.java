package se.fyren.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the browser on this machine. A journey without one fails; it is never skipped. Chromium's build without windows
 * comes first: the same engine, and a visitor comes in a quarter of the time.
 */
final class Chromium {

    private static final String SAID_BY = "FYREN_CHROMIUM";

    private Chromium() {}

    /** The browser's program; installed first where it is missing and this account may. */
    static Path program() throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey(SAID_BY)) {
            return Path.of(environment.get(SAID_BY));
        }
        Optional<Path> found = onPath();
        if (found.isEmpty() && mayInstall()) {
            install();
            found = onPath();
        }
        return found.orElseThrow(() -> new AssertionError(
                "The journeys need a browser: install Chromium or Chrome, or name its program in " + SAID_BY + "."));
    }

    private static Optional<Path> onPath() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name"))
                && onPath("apt-get").isPresent();
    }

    private static void install() throws IOException, InterruptedException {
        System.out.println("No browser here; installing Chromium with apt-get. This is done once.");
        new ProcessBuilder("apt-get", "install", "--yes", "--quiet", "chromium")
                .inheritIO()
                .start()
                .waitFor();
    }
}
