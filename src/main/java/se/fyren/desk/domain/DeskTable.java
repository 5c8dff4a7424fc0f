package se.fyren.desk.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Uppslagets tabeller: the files that come with the desk, a line of names first. */
final class DeskTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DeskTable() {}

    /** The rows of the file in {@code desk/}. */
    static List<CSVRecord> rows(String file) {
        try {
            String text = new ClassPathResource("desk/" + file).getContentAsString(StandardCharsets.UTF_8);
            return FORMAT.parse(new StringReader(text)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
