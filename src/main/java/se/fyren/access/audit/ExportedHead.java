package se.fyren.access.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A head as it stood on a day, written down outside the database. */
record ExportedHead(LocalDate day, Head head) {

    static final String COLUMNS = "day,number,mac";

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}),(\\d{1,18}),([0-9a-f]{64})");

    /** The line of {@code heads.csv} that says so. */
    String line() {
        return day + "," + head.number() + "," + head.mac().hex();
    }

    /** What the line says; empty where it is none of ours. */
    static Optional<ExportedHead> of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Head head = new Head(Long.parseLong(parts.group(2)), new Mac(parts.group(3)));
            return Optional.of(new ExportedHead(LocalDate.parse(parts.group(1)), head));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
