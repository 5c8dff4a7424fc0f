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
import se.fyren.directory.domain.FactFiles.Lined;
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
        FactFiles files = new FactFiles(folder);
        var sources = files.read("sources.csv", FactReading::source);
        var organisations = files.read("organisations.csv", FactReading::organisation);
        var areas = files.read("areas.csv", FactReading::area);
        var regions = files.read("regions.csv", FactReading::region);
        var populations = files.read("populations.csv", FactReading::population);
        var audiences = files.read("audiences.csv", FactReading::audience);
        var services = files.read("services.csv", FactReading::service);
        var rules = files.read("rules.csv", FactReading::rule);
        var coverage = files.read("coverage.csv", FactReading::coverage);
        var channels = files.read("channels.csv", FactReading::channel);
        new FactChecks(files, sources, organisations, areas, services)
                .check(regions, populations, audiences, rules, coverage, channels);
        return files.problems().isEmpty()
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
                : new Refused(files.problems());
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
        @Nullable String municipality = row.optional("municipality");
        return new Organisation(
                row.required("id"),
                row.required("name"),
                row.word("kind", Organisation.Kind.class),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.required("source"));
    }

    private static Area area(FactRow row) {
        @Nullable String parent = row.optional("parent");
        return new Area(
                new AreaCode(row.required("code")),
                row.required("name"),
                row.word("level", Area.Level.class),
                parent == null ? null : new AreaCode(parent),
                row.required("source"));
    }

    private static CoordinatorRegion region(FactRow row) {
        return new CoordinatorRegion(
                row.required("region"), new AreaCode(row.required("county")), row.required("source"));
    }

    private static Population population(FactRow row) {
        var date = row.date("date");
        int count = Integer.parseInt(row.required("count"));
        if (date == null || count <= 0) {
            throw new IllegalArgumentException("a population needs a date and at least one resident");
        }
        return new Population(new MunicipalityCode(row.required("municipality")), date, count, row.required("source"));
    }

    private static Facts.AudienceAges audience(FactRow row) {
        return new Facts.AudienceAges(
                row.word("audience", Audience.class), AgeRange.parse(row.required("age")), row.required("source"));
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
        RuleWords.read(rule, value);
        return new Facts.Rule(row.required("service"), rule, value, row.period(), row.provenance());
    }

    private static Facts.Coverage coverage(FactRow row) {
        return new Facts.Coverage(
                row.required("service"),
                new MunicipalityCode(row.required("municipality")),
                row.word("status", CoverageStatus.class),
                row.period(),
                row.provenance());
    }

    private static Facts.Contact channel(FactRow row) {
        String word = row.required("type");
        Channel.Type type = Arrays.stream(Channel.Type.values())
                .filter(one -> one.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("«" + word + "» is not a channel"));
        @Nullable String printed = row.optional("value");
        @Nullable String value = printed;
        if (printed != null && (type == Channel.Type.PHONE || type == Channel.Type.SMS)) {
            PhoneNumber number = PhoneNumber.parse(printed);
            value = number.value();
            printed = number.printed();
        } else if (printed != null && type == Channel.Type.WEB && !isWebAddress(printed)) {
            throw new IllegalArgumentException("«" + printed + "» is not an https address");
        }
        Channel.@Nullable Hours hours = row.optional("hours") == null ? null : row.word("hours", Channel.Hours.class);
        return new Facts.Contact(
                row.required("service"),
                (int) row.record().getRecordNumber(),
                new Channel(type, value, printed, hours, row.period(), row.provenance()));
    }

    private static boolean isWebAddress(String text) {
        URI address = URI.create(text);
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }
}
