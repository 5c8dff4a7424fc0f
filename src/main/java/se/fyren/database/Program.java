package se.fyren.database;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program of PostgreSQL that does one thing and ends. */
final class Program {

    private static final int SECONDS_TO_STOP = 60;

    private Program() {}

    /** A program ended where it should not have; the message is its last words. */
    static final class Failed extends IOException {
        Failed(String lastWords) {
            super(lastWords);
        }
    }

    static void run(ProcessBuilder command) throws IOException, InterruptedException {
        run(command, "");
    }

    /** @throws Failed if it does not succeed */
    static void run(ProcessBuilder command, String input) throws IOException, InterruptedException {
        Process process = command.start();
        try {
            try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
                writer.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failed(problemIn(output));
            }
        } finally {
            stop(process.toHandle());
        }
    }

    /** The line that tells best what went wrong. */
    static String problemIn(String output) {
        return output.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((first, last) -> last))
                .orElse("no reason given")
                .strip();
    }

    /** Stops a program as Ctrl-C would, which for a server means at once but with everything saved. */
    static void stop(ProcessHandle process) throws IOException, InterruptedException {
        if (process.isAlive()) {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
            try {
                process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            }
        }
    }
}
