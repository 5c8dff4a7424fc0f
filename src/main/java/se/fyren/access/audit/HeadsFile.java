package se.fyren.access.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The file of exported heads: only ever added to, and to the disk itself. Nothing in it is secret. */
record HeadsFile(Path path) {

    /** Where a Fyren with this data folder writes them. */
    static HeadsFile in(String dataFolder) {
        return new HeadsFile(Path.of(dataFolder, "trail", "heads.csv"));
    }

    /**
     * What a file says.
     *
     * @param unreadable the numbers of lines that say nothing
     */
    record Contents(List<ExportedHead> heads, List<Integer> unreadable) {}

    /** Adds the head, unless it is what the last line says. */
    void add(ExportedHead head) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
        // Another Fyren may share the folder; closing the file lets go of it.
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.lock();
            String before = Files.readString(path, UTF_8);
            if (!before.endsWith(head.line() + "\n")) {
                // A power cut may have left half a line.
                String gap = before.isEmpty() ? ExportedHead.COLUMNS + "\n" : before.endsWith("\n") ? "" : "\n";
                ByteBuffer line = ByteBuffer.wrap((gap + head.line() + "\n").getBytes(US_ASCII));
                while (line.hasRemaining()) {
                    out.write(line);
                }
                out.force(true);
            }
        }
    }

    /** What it says. */
    Contents read() throws IOException {
        List<ExportedHead> heads = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        List<String> lines = Files.readString(path, UTF_8).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            int number = at + 1;
            if (!line.isBlank() && !line.equals(ExportedHead.COLUMNS)) {
                ExportedHead.of(line).ifPresentOrElse(heads::add, () -> unreadable.add(number));
            }
        }
        return new Contents(List.copyOf(heads), List.copyOf(unreadable));
    }
}
