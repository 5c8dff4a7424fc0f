package se.fyren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.Fyren;

/** The demo in a process of its own, with the database that it runs itself: it can be killed and started again. */
final class OwnFyren implements AutoCloseable {

    private final Path data;
    private final int port;
    private Process process;

    private OwnFyren(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.process = launch();
        while (process.isAlive() && !said().contains("The demo's staff sign in")) {
            Correspondent.pause();
        }
        assertThat(process.isAlive()).as(said()).isTrue();
    }

    /** @param data a folder that everybody may enter */
    static OwnFyren startedIn(Path data) throws IOException {
        return new OwnFyren(data, freePort());
    }

    /** None of those that are given to whoever connects: who tries again and again while Fyren is away would take it. */
    private static int freePort() throws IOException {
        while (true) {
            try (ServerSocket free = new ServerSocket(
                    ThreadLocalRandom.current().nextInt(10_000, 32_000), 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // Another, then.
            }
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder fyren = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Fyren.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        fyren.environment().put("FYREN_DATA_DIR", data.toString());
        fyren.environment().put("SERVER_PORT", Integer.toString(port));
        fyren.environment().put("FYREN_FLOOD_CONTROL", "off");
        return fyren.start();
    }

    /** What {@code spring-boot:run} has: the demo, and nothing of the tests. */
    private static String classPath() {
        return Stream.concat(
                        Stream.of(Path.of("src", "demo", "resources").toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(place -> !place.endsWith("test-classes")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private File log() {
        return data.resolveSibling(data.getFileName() + ".log").toFile();
    }

    String said() throws IOException {
        return Files.readString(log().toPath());
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** {@code kill -9}, and then it is started again. */
    void isKilledAndStartedAgain() throws IOException {
        end(List.of(process.toHandle()));
        process = launch();
    }

    /** Both at once, as when the power goes. */
    void isKilledWithItsDatabaseAndStartedAgain() throws IOException {
        end(Stream.concat(Stream.of(process.toHandle()), database().stream()).toList());
        process = launch();
    }

    /** The database's server and all that it has begun. */
    List<ProcessHandle> database() throws IOException {
        Path pid = data.resolve("database").resolve("files").resolve("postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pid).getFirst()))
                .orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    static void end(List<ProcessHandle> all) {
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    @Override
    public void close() {
        end(Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList());
    }
}
