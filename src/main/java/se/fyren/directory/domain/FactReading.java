package se.fyren.directory.domain;

import java.util.List;
import org.springframework.core.io.Resource;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.domain.FactLines.Lined;

/** The data files, read and checked as a whole: every row, or the reasons why none. */
sealed interface FactReading {

    /** Every row holds. */
    record Accepted(Facts facts) implements FactReading {}

    /** Something is wrong; nothing is taken. */
    record Refused(List<Problem> problems) implements FactReading {}

    /** The standing of the national guide; other sources have none of their own. */
    String GUIDE = "guide";

    /** Reads the files in the folder, whose address ends with a slash. */
    static FactReading of(Resource folder) {
        return of(new FactFiles(folder).lines());
    }

    static FactReading of(FactLines lines) {
        FactRows rows = new FactRows(lines);
        var sources = rows.read(DataFile.SOURCES, RowReading::source);
        var organisations = rows.read(DataFile.ORGANISATIONS, RowReading::organisation);
        var areas = rows.read(DataFile.AREAS, RowReading::area);
        var regions = rows.read(DataFile.REGIONS, RowReading::region);
        var populations = rows.read(DataFile.POPULATIONS, RowReading::population);
        var audiences = rows.read(DataFile.AUDIENCES, RowReading::audience);
        var services = rows.read(DataFile.SERVICES, RowReading::service);
        var rules = rows.read(DataFile.RULES, RowReading::rule);
        var coverage = rows.read(DataFile.COVERAGE, RowReading::coverage);
        var channels = rows.read(DataFile.CHANNELS, RowReading::channel);
        new FactChecks(rows, sources, organisations, areas, services)
                .check(regions, populations, audiences, rules, coverage, channels);
        return rows.problems().isEmpty()
                ? new Accepted(new Facts(
                        values(sources),
                        values(organisations),
                        values(areas),
                        values(regions),
                        values(populations),
                        values(audiences),
                        values(services),
                        values(rules),
                        values(coverage),
                        values(channels)))
                : new Refused(rows.problems());
    }

    private static <T> List<T> values(List<Lined<T>> rows) {
        return rows.stream().map(Lined::value).toList();
    }
}
