package se.fyren.directory.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Utgåvornas mapp: keeps one whole export. A folder cannot be replaced in one step, so that each export has a folder of
 * its own, which is filled under another name and appears by one rename.
 */
record ExportFolder(Path path) {

    private static final Pattern WHOLE =
            Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])-[0-9a-f]{8}");
    private static final String UNFINISHED = ".unfinished";

    /** The newest whole export, if there is one. */
    Optional<Path> newest() throws IOException {
        return whole().stream().max(Comparator.naturalOrder());
    }

    /** The whole export of that name, if it is here. */
    Optional<Path> find(String name) {
        return Optional.of(path.resolve(name)).filter(ExportFolder::isWhole);
    }

    /** Puts the export here beside the one that is here already. */
    Path keep(Export export) throws IOException {
        Files.createDirectories(path);
        // Another Fyren may share the folder; closing the file lets go of it.
        try (FileChannel hold =
                FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            hold.lock();
            Path whole = path.resolve(export.name());
            if (!isWhole(whole)) {
                FileSystemUtils.deleteRecursively(whole);
                Path unfinished = path.resolve(UNFINISHED);
                FileSystemUtils.deleteRecursively(unfinished);
                for (Map.Entry<String, byte[]> file : export.files().entrySet()) {
                    write(unfinished.resolve(file.getKey()), file.getValue());
                }
                Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
            }
            return whole;
        }
    }

    /** Takes away all exports but this. */
    void keepOnly(Path kept) throws IOException {
        for (Path whole : whole()) {
            if (!whole.equals(kept)) {
                FileSystemUtils.deleteRecursively(whole);
            }
        }
    }

    private List<Path> whole() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(one ->
                            WHOLE.matcher(String.valueOf(one.getFileName())).matches() && isWhole(one))
                    .toList();
        }
    }

    /** Somebody may have tidied up in it. */
    private static boolean isWhole(Path export) {
        return export.resolve(Export.ZIP).toFile().length() > 0;
    }

    /** To the disk itself: what has been renamed must not turn out empty after a power cut. */
    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }
}
