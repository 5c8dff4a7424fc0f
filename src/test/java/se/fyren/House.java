package se.fyren;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository's own files, as the tests that hold the house together read them. Tests run in its root. */
public final class House {

    static final Path CODE = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    public static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern CODE_MARKS = Pattern.compile("`([^`]+)`");

    private House() {}

    /** Every file below the folder whose name ends so, in order. */
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a message file says, by key. */
    static Map<String, String> messages(String bundle, String language) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text(MESSAGES.resolve(bundle + "_" + language + ".properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
        return messages;
    }

    static String document(String name) {
        return text(Path.of("docs", name));
    }

    /** The cells of a document's table rows below a heading, without their heads. */
    static List<List<String>> rows(String document, String heading) {
        return document(document)
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| ---"))
                .skip(1)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** What stands between backticks in a cell. */
    static List<String> codes(String cell) {
        return CODE_MARKS.matcher(cell).results().map(mark -> mark.group(1)).toList();
    }
}
