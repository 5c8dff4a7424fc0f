package se.fyren.directory.domain;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoordinatorRegion;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Organisation;
import se.fyren.directory.Population;
import se.fyren.directory.Service;
import se.fyren.directory.Source;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.domain.FactLines.Lined;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.PhoneNumber;

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
        var sources = rows.read(DataFile.SOURCES, FactReading::source);
        var organisations = rows.read(DataFile.ORGANISATIONS, FactReading::organisation);
        var areas = rows.read(DataFile.AREAS, FactReading::area);
        var regions = rows.read(DataFile.REGIONS, FactReading::region);
        var populations = rows.read(DataFile.POPULATIONS, FactReading::population);
        var audiences = rows.read(DataFile.AUDIENCES, FactReading::audience);
        var services = rows.read(DataFile.SERVICES, FactReading::service);
        var rules = rows.read(DataFile.RULES, FactReading::rule);
        var coverage = rows.read(DataFile.COVERAGE, FactReading::coverage);
        var channels = rows.read(DataFile.CHANNELS, FactReading::channel);
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

    private static Source source(FactRow row) {
        return new Source(
                row.required("id"),
                row.required("publisher"),
                row.text("standing").equals(GUIDE),
                row.required("title"),
                row.text("address"),
                row.date("published"));
    }

    private static Organisation organisation(FactRow row) {
        return new Organisation(
                row.required("id"),
                row.required("name"),
                row.word("kind", Organisation.Kind.class),
                row.optional("municipality") == null ? null : municipality(row),
                row.required("source"));
    }

    private static Area area(FactRow row) {
        return new Area(
                area(row, "code"),
                row.required("name"),
                row.word("level", Area.Level.class),
                row.optional("parent") == null ? null : area(row, "parent"),
                row.required("source"));
    }

    private static AreaCode area(FactRow row, String column) {
        return row.as(column, Fault.UNKNOWN_NAME, AreaCode::new);
    }

    private static MunicipalityCode municipality(FactRow row) {
        return row.as("municipality", Fault.UNKNOWN_NAME, MunicipalityCode::new);
    }

    private static CoordinatorRegion region(FactRow row) {
        return new CoordinatorRegion(row.required("region"), area(row, "county"), row.required("source"));
    }

    private static Population population(FactRow row) {
        var date = row.date("date");
        int count = row.as("count", Fault.NOT_A_NUMBER, Integer::parseInt);
        if (date == null) {
            throw new WrongCell("date", Fault.MISSING, "a population needs a date");
        }
        if (count <= 0) {
            throw new WrongCell("count", Fault.NOT_A_NUMBER, "a population needs at least one resident");
        }
        return new Population(municipality(row), date, count, row.required("source"));
    }

    private static Facts.AudienceAges audience(FactRow row) {
        return new Facts.AudienceAges(
                row.word("audience", Audience.class),
                row.as("age", Fault.NOT_AN_AGE_RANGE, AgeRange::parse),
                row.required("source"));
    }

    private static Service service(FactRow row) {
        List<String> former = Stream.of(row.text("former_names").split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Service(
                row.required("id"),
                row.required("name"),
                former,
                row.optional("organisation"),
                row.word("kind", Service.Kind.class),
                row.required("source"));
    }

    private static Facts.Rule rule(FactRow row) {
        String rule = row.required("rule");
        String value = row.required("value");
        if (!RuleWords.isRule(rule)) {
            throw new WrongCell("rule", Fault.UNKNOWN_WORD, "«" + rule + "» is not a rule");
        }
        row.as("value", Fault.UNKNOWN_WORD, text -> RuleWords.read(rule, text));
        return new Facts.Rule(row.required("service"), rule, value, row.period(), row.provenance());
    }

    private static Facts.Coverage coverage(FactRow row) {
        return new Facts.Coverage(
                row.required("service"),
                municipality(row),
                row.word("status", CoverageStatus.class),
                row.period(),
                row.provenance());
    }

    private static Facts.Contact channel(FactRow row) {
        String word = row.required("type");
        Channel.Type type = Arrays.stream(Channel.Type.values())
                .filter(one -> one.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongCell("type", Fault.UNKNOWN_WORD, "«" + word + "» is not a channel"));
        @Nullable String printed = row.optional("value");
        @Nullable String value = printed;
        if (printed != null && (type == Channel.Type.PHONE || type == Channel.Type.SMS)) {
            PhoneNumber number = row.as("value", Fault.NOT_A_PHONE_NUMBER, PhoneNumber::parse);
            value = number.value();
            printed = number.printed();
        } else if (printed != null
                && type == Channel.Type.WEB
                && !row.as("value", Fault.NOT_AN_HTTPS_ADDRESS, FactReading::isWebAddress)) {
            throw new WrongCell("value", Fault.NOT_AN_HTTPS_ADDRESS, "«" + printed + "» is not an https address");
        }
        Channel.@Nullable Hours hours = row.optional("hours") == null ? null : row.word("hours", Channel.Hours.class);
        return new Facts.Contact(
                row.required("service"),
                row.position(),
                new Channel(type, value, printed, hours, row.period(), row.provenance()));
    }

    private static boolean isWebAddress(String text) {
        URI address = URI.create(text);
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }
}
