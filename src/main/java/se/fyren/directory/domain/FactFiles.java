package se.fyren.directory.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.springframework.core.io.Resource;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.domain.FactLines.Lined;

/** The directory's data files in one folder, read line by line. */
final class FactFiles {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /** Fifty times the largest that is shipped; a file without end must not fill the memory. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Resource folder;

    /** The files in the folder, whose address ends with a slash. */
    FactFiles(Resource folder) {
        this.folder = folder;
    }

    /** Every line of every file, with what is wrong with the files. */
    FactLines lines() {
        Map<DataFile, List<Lined<Line>>> lines = new EnumMap<>(DataFile.class);
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : DataFile.values()) {
            lines.put(file, read(file, problems));
        }
        return new FactLines(lines, problems);
    }

    private List<Lined<Line>> read(DataFile file, List<Problem> problems) {
        List<Lined<Line>> lines = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file.fileName())))) {
            for (CSVRecord record : parser) {
                long number = parser.getCurrentLineNumber();
                try {
                    lines.add(new Lined<>(file, number, line(file, record)));
                } catch (IllegalArgumentException refused) {
                    problems.add(new Problem(
                            file.fileName(), number, null, Fault.REFUSED, String.valueOf(refused.getMessage())));
                }
            }
        } catch (CharacterCodingException foreign) {
            problems.add(Problem.of(file.fileName(), "cannot be read: not every letter is in UTF-8"));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            problems.add(Problem.of(file.fileName(), "cannot be read: " + unreadable.getMessage()));
        }
        return lines;
    }

    private static Line line(DataFile file, CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        file.columns().forEach(column -> cells.put(column, record.get(column)));
        return Line.of(file, cells);
    }

    /**
     * SHA-256 over all files and the changes made in them, in hexadecimal: tells whether anything has changed. Empty
     * where a file cannot be read.
     */
    Optional<String> digest(List<Change> changes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (DataFile file : DataFile.values()) {
                digest.update(content(file.fileName()));
            }
            changes.forEach(change -> digest.update(change.id().toString().getBytes(StandardCharsets.UTF_8)));
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String text(String file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content(file)))
                .toString();
    }

    private byte[] content(String file) throws IOException {
        try (InputStream content = folder.createRelative(file).getInputStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(file + " is larger than 2 MB; no list of services is");
            }
            return bytes;
        }
    }
}
