package se.fyren.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The bodies that Fyren itself sent, compressed where it did so: the floors send them again, one after the other. */
record KeptAnswers(List<byte[]> bodies, AtomicInteger turn) {

    static KeptAnswers in(String... folder) throws IOException {
        return new KeptAnswers(read(Path.of(folder[0])), new AtomicInteger());
    }

    static void keep(Path folder, int number, byte[] body) throws IOException {
        Files.write(Files.createDirectories(folder).resolve("%04d".formatted(number)), body);
    }

    byte[] next() {
        return bodies.get(Math.floorMod(turn.getAndIncrement(), bodies.size()));
    }

    /** By gzip's first two bytes. */
    static boolean isCompressed(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    static String type(String method) {
        return method.equals("POST") ? "application/json" : "text/html;charset=utf-8";
    }

    private static List<byte[]> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(KeptAnswers::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
