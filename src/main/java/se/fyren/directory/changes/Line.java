package se.fyren.directory.changes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Rad: one line of a data file, a fact as its source tells it. Two lines that say the same are equal.
 *
 * @param cells by column, in the file's order, without those that are empty; a column that the file does not have is an
 *     {@link IllegalArgumentException}
 */
public record Line(DataFile file, SequencedMap<String, String> cells) {

    private static final int TELLING_DIGITS = 32;

    public Line {
        if (!file.columns().containsAll(cells.keySet())) {
            throw new IllegalArgumentException(file.fileName() + " has no such column");
        }
        SequencedMap<String, String> told = new LinkedHashMap<>();
        for (String column : file.columns()) {
            // Browsers end lines with two signs; a file ends them with one.
            String cell =
                    cells.getOrDefault(column, "").replaceAll("\r\n?", "\n").strip();
            if (!cell.isEmpty()) {
                told.put(column, cell);
            }
        }
        cells = Collections.unmodifiableSequencedMap(told);
    }

    /** The line with these cells; the others are empty. */
    public static Line of(DataFile file, Map<String, String> cells) {
        return new Line(file, new LinkedHashMap<>(cells));
    }

    /** What stands in the column, empty where nothing does. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The same line with another text in the column. */
    public Line with(String column, String text) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, text);
        return new Line(file, changed);
    }

    /** The service that the line speaks of, where it speaks of one. */
    public Optional<String> service() {
        return switch (file) {
            case SERVICES -> Optional.of(cell("id"));
            case RULES, COVERAGE, CHANNELS -> Optional.of(cell("service"));
            case SOURCES, ORGANISATIONS, AREAS, REGIONS, POPULATIONS, AUDIENCES -> Optional.empty();
        };
    }

    /** Tells this line from every other, in hexadecimal: for a page that must name it. */
    public String fingerprint() {
        try {
            byte[] told = (file + "\n" + cells).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(told);
            return HexFormat.of().formatHex(digest).substring(0, TELLING_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
