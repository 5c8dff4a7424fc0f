package se.fyren.directory.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import se.fyren.directory.changes.DataFile;

/** A copy of the shipped data files, in which a test changes lines. */
record SpoiledFiles(Path folder) {

    static SpoiledFiles copiedTo(Path folder) throws IOException {
        for (DataFile file : DataFile.values()) {
            String name = file.fileName();
            Files.write(folder.resolve(name), new ClassPathResource("directory/" + name).getContentAsByteArray());
        }
        return new SpoiledFiles(folder);
    }

    Resource resource() {
        return new FileSystemResource(folder + "/");
    }

    /** Changes the one line that begins so, and returns its number. */
    long change(String file, String beginning, String from, String to) throws IOException {
        List<String> lines = lines(file);
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).startsWith(beginning) && lines.get(place).contains(from)) {
                places.add(place);
            }
        }
        if (places.size() != 1) {
            throw new AssertionError(places.size() + " lines of " + file + " begin with " + beginning);
        }
        int place = places.getFirst();
        lines.set(place, lines.get(place).replace(from, to));
        write(file, lines);
        return 1L + place;
    }

    /** Adds a line, and returns its number. */
    long add(String file, String line) throws IOException {
        List<String> lines = lines(file);
        lines.add(line);
        write(file, lines);
        return lines.size();
    }

    private List<String> lines(String file) throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8));
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.write(folder.resolve(file), lines, StandardCharsets.UTF_8);
    }
}
