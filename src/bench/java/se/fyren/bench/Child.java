package se.fyren.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.fyren.Fyren;

/** A server in a JVM of its own, with Fyren's flags. */
record Child(String name, Process process, int port) implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    static final Path FLAGS = Path.of("deploy", "jvm.options").toAbsolutePath();
    private static final double TICKS_PER_SECOND = 100;
    private static final String WORD = "port ";

    /** What a floor says to the one who started it. */
    static void tell(int port) {
        System.out.println(WORD + port);
    }

    /** A floor. */
    static Child floor(String name, Class<?> main, Path answers) throws IOException {
        Process process = new ProcessBuilder(
                        JAVA,
                        "@" + FLAGS,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        answers.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = process.inputReader().readLine();
        while (line != null && !line.startsWith(WORD)) {
            line = process.inputReader().readLine();
        }
        if (line == null) {
            throw new IOException(name + " did not start");
        }
        return new Child(name, process, Integer.parseInt(line.substring(WORD.length())));
    }

    /** Fyren as production runs it, begun but perhaps not yet ready. */
    static Child fyren(Path jar, Path data, List<String> flags) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(JAVA, "@" + FLAGS));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createDirectories(data).resolve("bench.log").toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("FYREN_DATA_DIR", data.toString());
        builder.environment().put("FYREN_FLOOD_CONTROL", "off");
        return new Child("Fyren", builder.start(), port);
    }

    /** The demo, whose centres receive conversations, with production's flags; it has answered. */
    static Child demo(Path data) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        JAVA,
                        "@" + FLAGS,
                        "-Dspring.aot.enabled=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fyren.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("demo.log").toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("FYREN_DATA_DIR", data.toString());
        builder.environment().put("FYREN_FLOOD_CONTROL", "off");
        return new Child("Fyren", builder.start(), port)
                .answering("GET /up HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Waits for the first answer of 200. */
    Child answering(byte[] question) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                RawAnswer.ask(port, question);
                return this;
            } catch (IOException notYet) {
                Thread.sleep(2);
            }
        }
        throw new IOException(name + " ended before it answered");
    }

    /** The processor time it has used. */
    double processorSeconds() throws IOException {
        String[] fields = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Megabytes by the kernel's count: {@code VmRSS} now, {@code VmHWM} at the most. */
    double megabytes(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
