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
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.springframework.core.io.Resource;

/** The directory's data files in one folder, read with what is wrong in them. */
final class FactFiles {

    static final List<String> NAMES = List.of(
            "sources.csv",
            "organisations.csv",
            "areas.csv",
            "regions.csv",
            "populations.csv",
            "audiences.csv",
            "services.csv",
            "rules.csv",
            "coverage.csv",
            "channels.csv");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    /** Fifty times the largest that is shipped; a file without end must not fill the memory. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Resource folder;
    private final List<Problem> problems = new ArrayList<>();

    /** The files in the folder, whose address ends with a slash. */
    FactFiles(Resource folder) {
        this.folder = folder;
    }

    /** A value and the line that it stands on. */
    record Lined<T>(String file, long line, T value) {}

    /** Reads the file; rows that cannot be read become problems. */
    <T> List<Lined<T>> read(String file, Function<FactRow, T> reading) {
        List<Lined<T>> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            for (CSVRecord record : parser) {
                long line = parser.getCurrentLineNumber();
                try {
                    rows.add(new Lined<>(file, line, reading.apply(new FactRow(file, line, record))));
                } catch (IllegalArgumentException refused) {
                    problems.add(new Problem(file, line, String.valueOf(refused.getMessage())));
                }
            }
        } catch (CharacterCodingException foreign) {
            problems.add(new Problem(file, 0, "cannot be read: not every letter is in UTF-8"));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            problems.add(new Problem(file, 0, "cannot be read: " + unreadable.getMessage()));
        }
        return rows;
    }

    /** Adds what a later check finds. */
    void refuse(Lined<?> row, String reason) {
        problems.add(new Problem(row.file(), row.line(), reason));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** SHA-256 over all files, in hexadecimal: tells whether anything has changed. */
    String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                digest.update(content(name));
            }
            return HexFormat.of().formatHex(digest.digest());
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
