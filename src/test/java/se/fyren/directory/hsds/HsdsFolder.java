package se.fyren.directory.hsds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.domain.ShippedDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A folder with the shipped directory's HSDS files, in which a test changes what it likes. */
record HsdsFolder(Path path) {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final SequencedMap<String, byte[]> FILES = HsdsFiles.of(shipped(DAY));

    static Catalogue shipped(LocalDate day) {
        return Catalogue.of(ShippedDirectory.snapshot().on(day), ShippedDirectory.snapshot());
    }

    static HsdsFolder in(Path path) {
        return new HsdsFolder(path).holding(FILES);
    }

    HsdsFolder holding(SequencedMap<String, byte[]> files) {
        files.forEach(this::write);
        return this;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    JsonNode tree(String file) {
        try {
            return HsdsFiles.JSON.readTree(Files.readAllBytes(file(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, byte[] content) {
        try {
            Files.write(file(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, JsonNode tree) {
        write(file, HsdsFiles.JSON.writeValueAsBytes(tree));
    }

    /** Puts JSON at the pointer, or takes away what is there where it is null. */
    void set(String file, String pointer, @Nullable String json) {
        JsonNode tree = tree(file);
        int last = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        switch (parent) {
            case ObjectNode object when json == null -> object.remove(name);
            case ObjectNode object -> object.set(name, HsdsFiles.JSON.readTree(json));
            case ArrayNode array when json != null && name.equals("-") -> array.add(HsdsFiles.JSON.readTree(json));
            case ArrayNode array when json != null -> array.set(Integer.parseInt(name), HsdsFiles.JSON.readTree(json));
            default -> throw new AssertionError("nothing to change at " + pointer);
        }
        write(file, tree);
    }

    List<HsdsImport.Problem> problems() {
        return switch (HsdsImport.of(path)) {
            case HsdsImport.Refused refused -> refused.problems();
            case HsdsImport.Read read -> throw new AssertionError("read");
        };
    }
}
