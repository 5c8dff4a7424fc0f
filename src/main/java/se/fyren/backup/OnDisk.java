package se.fyren.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is on the disk itself, and not only on its way there. */
final class OnDisk {

    /** For a new file that only Fyren's user may read or write. */
    static final FileAttribute<?> FOR_FYREN_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private OnDisk() {}

    /** What has been written in the file is there after a power cut, and the folder knows of it. */
    static void sync(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        }
        syncFolder(file);
    }

    static void syncFolder(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }

    /** Writes zeros over the file and takes it away. What the disk keeps of what was there, no program can tell. */
    static void destroy(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate((int) open.size());
            while (zeros.hasRemaining()) {
                open.write(zeros);
            }
            open.force(true);
        }
        Files.delete(file);
        syncFolder(file);
    }

    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
