package se.fyren.directory.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Underlag: the JSON files that are read, from a folder, from a zip file or one by itself. A folder or zip file has them
 * directly in it or in a folder {@code hsds}; a file by itself is a list of services.
 */
final class HsdsSource {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Problems problems;
    private final Map<String, Place> files = new LinkedHashMap<>();
    private int left = MOST_BYTES;

    private HsdsSource(Problems problems) {
        this.problems = problems;
    }

    /** What could be read, by the name of its kind. */
    static Map<String, Place> read(Path path, Problems problems) {
        HsdsSource source = new HsdsSource(problems);
        try {
            source.open(path);
        } catch (NoSuchFileException missing) {
            source.refuse(String.valueOf(missing.getMessage()), "is not there");
        } catch (IOException | ProviderNotFoundException | IllegalArgumentException unreadable) {
            source.refuse(path.toString(), "cannot be read: " + unreadable.getMessage());
        }
        return source.files;
    }

    private void open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (!path.toString().endsWith(".zip")) {
            file(HsdsFiles.SERVICES, path);
        } else if (Files.size(path) > MOST_BYTES) {
            tooLarge(path);
        } else {
            requireSound(path);
            try (FileSystem zip = FileSystems.newFileSystem(path)) {
                folder(zip.getPath("/"));
            }
        }
    }

    /** Reads through the whole zip file: the stream looks at the checksums, which the file system does not. */
    private static void requireSound(Path zip) throws IOException {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!names.add(entry.getName())) {
                    throw new ZipException("a file in it stands twice");
                }
                byte[] piece = new byte[1 << 16];
                for (int read = entries.read(piece); read >= 0; read = entries.read(piece)) {
                    unpacked += read;
                    if (unpacked > 2L * MOST_BYTES) {
                        throw new ZipException("it unpacks to more than is read");
                    }
                }
            }
        }
    }

    private void folder(Path folder) throws IOException {
        Path inner = folder.resolve("hsds");
        Path place = Files.isDirectory(inner) ? inner : folder;
        file(HsdsFiles.SERVICES, place.resolve(HsdsFiles.SERVICES));
        for (String view : new String[] {HsdsFiles.ORGANIZATIONS, HsdsFiles.PLACES}) {
            if (Files.exists(place.resolve(view))) {
                file(view, place.resolve(view));
            }
        }
    }

    private void file(String kind, Path path) throws IOException {
        byte[] content;
        try (InputStream bytes = Files.newInputStream(path)) {
            content = bytes.readNBytes(left + 1);
        }
        left -= content.length;
        if (left < 0) {
            tooLarge(path);
            return;
        }
        String name = String.valueOf(path.getFileName());
        tree(name, content).ifPresent(root -> files.put(kind, root));
    }

    private Optional<Place> tree(String name, byte[] content) {
        try {
            return Optional.of(Place.root(name, HsdsFiles.JSON.readTree(content)));
        } catch (StreamReadException wrong) {
            boolean twice = wrong.getOriginalMessage().startsWith("Duplicate") && wrong.processor() != null;
            problems.add(
                    name,
                    twice
                            ? wrong.processor()
                                    .streamReadContext()
                                    .pathAsPointer()
                                    .toString()
                            : "",
                    twice
                            ? "stands twice"
                            : "is not JSON; see line " + wrong.getLocation().getLineNr());
        } catch (JacksonException wrong) {
            refuse(name, "is not JSON");
        }
        return Optional.empty();
    }

    private void tooLarge(Path path) {
        refuse(String.valueOf(path.getFileName()), "is more than the 20 MB that are read");
    }

    private void refuse(String file, String reason) {
        problems.add(file, "", reason);
    }
}
