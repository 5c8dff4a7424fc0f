package se.fyren.directory.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
            try (FileSystem zip = FileSystems.newFileSystem(path)) {
                folder(zip.getPath("/"));
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
