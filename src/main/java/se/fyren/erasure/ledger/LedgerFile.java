package se.fyren.erasure.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.fyren.erasure.Erased;
import se.fyren.erasure.LedgerPlace;

/** The ledger outside the database: only ever added to, and to the disk itself. Nothing in it is secret. */
@Component
final class LedgerFile {

    private final Path path;

    LedgerFile(Environment settings) {
        this.path = LedgerPlace.of(settings);
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * What it says, and when that was erased; nothing where there is none yet.
     *
     * @throws IOException if it cannot be read, or a line says nothing and is no more than the beginning of one
     */
    synchronized Map<Erased, LocalDate> read() throws IOException {
        Map<Erased, LocalDate> all = new HashMap<>();
        // A power cut may leave any bytes at its end.
        List<String> lines =
                exists() ? Files.readString(path, ISO_8859_1).lines().toList() : List.of();
        LocalDate latest = LocalDate.EPOCH;
        for (int at = 0; at < lines.size(); at++) {
            switch (LedgerLine.of(lines.get(at))) {
                case LedgerLine.Whole(Erased what, LocalDate day) -> {
                    latest = day;
                    all.put(what, day);
                }
                case LedgerLine.Torn(Erased what) -> all.putIfAbsent(what, latest);
                case LedgerLine.Begun() -> {}
                case LedgerLine.Nonsense() -> throw new IOException("line " + (at + 1) + " says nothing");
            }
        }
        return all;
    }

    /** Adds what was erased. Nothing adds nothing, but finds out whether that could be done. */
    synchronized void add(Map<Erased, LocalDate> erased) throws IOException {
        Path folder = Objects.requireNonNull(path.getParent());
        Files.createDirectories(folder);
        // Another Fyren may share the file; closing it lets go of it.
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.lock();
            boolean isNew = file.size() == 0;
            String lines = erased.entrySet().stream()
                    .map(entry -> LedgerLine.written(entry.getKey(), entry.getValue()) + "\n")
                    .collect(joining());
            if (isNew || !lines.isEmpty()) {
                write(file, (isNew ? LedgerLine.COLUMNS + "\n" : gap(file)) + lines);
            }
            if (isNew) {
                sync(folder);
            }
        }
    }

    /** A power cut may have left half a line. */
    private static String gap(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, file.size() - 1);
        return last.get(0) == '\n' ? "" : "\n";
    }

    private static void write(FileChannel file, String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(US_ASCII));
        file.position(file.size());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    /** The folder knows of the file after a power cut, too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }
}
