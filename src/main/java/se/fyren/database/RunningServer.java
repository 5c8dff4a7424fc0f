package se.fyren.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the embedded server, ready for connections on a port of 127.0.0.1. */
record RunningServer(Process process, int port, Path log) {

    static final int ANY_PORT = 0;

    private static final Logger logger = LoggerFactory.getLogger(RunningServer.class);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final int GLANCES_BEFORE_A_WORD = 200;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final int ATTEMPTS = 40;
    private static final int STATUS_LINE = 7;
    private static final Pattern PROCESS_NUMBER = Pattern.compile("[0-9]{1,18}");

    /**
     * Starts the server and waits until it is ready, however long it needs to recover.
     *
     * @param port the port to listen on, or {@link #ANY_PORT}
     * @throws Program.Failed if it ends instead
     */
    static RunningServer start(DatabaseFiles database, PostgresBinaries binaries, ServerAccount account, int port)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            RunningServer server = launch(database, binaries, account, port == ANY_PORT ? freePort() : port);
            if (server.becomesReady(database)) {
                return server;
            }
            String problem = server.lastWords();
            // Someone took the port first, or what was killed has not quite let go of its shared memory.
            boolean passing = problem.contains("Address already in use") || problem.contains("still in use");
            if (!passing || attempt == ATTEMPTS) {
                throw new Program.Failed(problem);
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    /**
     * Stops a server that an earlier Fyren left behind, which only a machine without setpriv lets happen.
     * The caller holds the data folder, so no living Fyren can be using it.
     */
    static void stopLeftOver(DatabaseFiles database) throws IOException, InterruptedException {
        Optional<ProcessHandle> leftOver = pidFile(database).stream()
                .limit(1)
                .filter(PROCESS_NUMBER.asMatchPredicate())
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)).stream())
                .filter(process -> isServerOf(database, process))
                .findFirst();
        if (leftOver.isPresent()) {
            logger.info("Stopping the database server that an earlier Fyren left behind.");
            Program.stop(leftOver.get());
        }
        // The number may by now be another program's, which PostgreSQL could not tell from a server; and what a power
        // cut has left in the file may be no number at all, at which PostgreSQL would not start.
        Files.deleteIfExists(database.pidFile());
    }

    private static boolean isServerOf(DatabaseFiles database, ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(database.files().toString()))
                .isPresent();
    }

    private static RunningServer launch(
            DatabaseFiles database, PostgresBinaries binaries, ServerAccount account, int port) throws IOException {
        // What stands on the command line no file in the data folder can change. The log gets no statement, value or
        // detail of a row: these are people's.
        ProcessBuilder command = account.command(
                binaries.program("postgres"),
                "-D" + database.files(),
                "--listen_addresses=127.0.0.1",
                "--port=" + port,
                "--unix_socket_directories=",
                "--fsync=on",
                "--full_page_writes=on",
                "--synchronous_commit=on",
                "--password_encryption=scram-sha-256",
                "--logging_collector=off",
                "--log_statement=none",
                "--log_duration=off",
                "--log_min_duration_statement=-1",
                "--log_parameter_max_length=0",
                "--log_parameter_max_length_on_error=0",
                "--log_min_messages=log",
                "--log_min_error_statement=panic",
                "--log_error_verbosity=terse",
                "--log_checkpoints=off");
        Process process = command.redirectOutput(database.emptyLog().toFile()).start();
        process.getOutputStream().close();
        return new RunningServer(process, port, database.log());
    }

    private boolean becomesReady(DatabaseFiles database) throws IOException, InterruptedException {
        String self = Long.toString(process.pid());
        boolean ready = false;
        try {
            for (int glances = 1; !ready && !process.waitFor(GLANCE); glances++) {
                List<String> lines = pidFile(database);
                ready = lines.size() > STATUS_LINE
                        && lines.getFirst().equals(self)
                        && lines.get(STATUS_LINE).strip().equals("ready");
                if (glances == GLANCES_BEFORE_A_WORD) {
                    logger.info("The database is still starting; after a sudden end it repairs itself first.");
                }
            }
            return ready;
        } finally {
            if (!ready) {
                stop();
            }
        }
    }

    private static List<String> pidFile(DatabaseFiles database) throws IOException {
        try {
            return Files.readAllLines(database.pidFile(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String lastWords() throws IOException {
        return Program.problemIn(Files.readString(log, StandardCharsets.UTF_8));
    }

    void stop() throws IOException, InterruptedException {
        Program.stop(process.toHandle());
    }
}
