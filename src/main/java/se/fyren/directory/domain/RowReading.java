package se.fyren.directory.domain;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoordinatorRegion;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Organisation;
import se.fyren.directory.Population;
import se.fyren.directory.Service;
import se.fyren.directory.Source;
import se.fyren.directory.changes.Fault;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.kernel.PhoneNumber;

/** Rows as values. Every cell is read before the first is used, so that all that is wrong in a row is told at once. */
final class RowReading {

    private RowReading() {}

    static Source source(FactRow row) {
        var id = row.required("id");
        var publisher = row.required("publisher");
        var title = row.required("title");
        var published = row.date("published");
        return new Source(
                id.get(),
                publisher.get(),
                row.text("standing").equals(FactReading.GUIDE),
                title.get(),
                row.text("address"),
                published.get());
    }

    static Organisation organisation(FactRow row) {
        var id = row.required("id");
        var name = row.required("name");
        var kind = row.word("kind", Organisation.Kind.class);
        var municipality = row.optional("municipality", Fault.UNKNOWN_NAME, MunicipalityCode::new);
        var source = row.required("source");
        return new Organisation(id.get(), name.get(), kind.get(), municipality.get(), source.get());
    }

    static Area area(FactRow row) {
        var code = row.as("code", Fault.UNKNOWN_NAME, AreaCode::new);
        var name = row.required("name");
        var level = row.word("level", Area.Level.class);
        var parent = row.optional("parent", Fault.UNKNOWN_NAME, AreaCode::new);
        var source = row.required("source");
        return new Area(code.get(), name.get(), level.get(), parent.get(), source.get());
    }

    private static Supplier<MunicipalityCode> municipality(FactRow row) {
        return row.as("municipality", Fault.UNKNOWN_NAME, MunicipalityCode::new);
    }

    static CoordinatorRegion region(FactRow row) {
        var region = row.required("region");
        var county = row.as("county", Fault.UNKNOWN_NAME, AreaCode::new);
        var source = row.required("source");
        return new CoordinatorRegion(region.get(), county.get(), source.get());
    }

    static Population population(FactRow row) {
        var municipality = municipality(row);
        var date = row.day("date");
        var count = row.as("count", Fault.NOT_A_NUMBER, RowReading::residents);
        var source = row.required("source");
        return new Population(municipality.get(), date.get(), count.get(), source.get());
    }

    private static int residents(String text) {
        int count = Integer.parseInt(text);
        if (count <= 0) {
            throw new IllegalArgumentException("a population needs at least one resident");
        }
        return count;
    }

    static Facts.AudienceAges audience(FactRow row) {
        var audience = row.word("audience", Audience.class);
        var age = row.as("age", Fault.NOT_AN_AGE_RANGE, AgeRange::parse);
        var source = row.required("source");
        return new Facts.AudienceAges(audience.get(), age.get(), source.get());
    }

    static Service service(FactRow row) {
        var id = row.required("id");
        var name = row.required("name");
        List<String> former = Stream.of(row.text("former_names").split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        var organisation = row.text("organisation");
        var kind = row.word("kind", Service.Kind.class);
        var source = row.required("source");
        return new Service(
                id.get(), name.get(), former, organisation.isEmpty() ? null : organisation, kind.get(), source.get());
    }

    static Facts.Rule rule(FactRow row) {
        var service = row.required("service");
        var rule = row.as("rule", Fault.UNKNOWN_WORD, RuleWords::known);
        String named = row.text("rule");
        var value = RuleWords.isRule(named)
                ? row.as("value", RuleWords.fault(named), text -> RuleWords.checked(named, text))
                : row.required("value");
        var period = row.period();
        var provenance = row.provenance();
        return new Facts.Rule(service.get(), rule.get(), value.get(), period.get(), provenance.get());
    }

    static Facts.Coverage coverage(FactRow row) {
        var service = row.required("service");
        var municipality = municipality(row);
        var status = row.word("status", CoverageStatus.class);
        var period = row.period();
        var provenance = row.provenance();
        return new Facts.Coverage(service.get(), municipality.get(), status.get(), period.get(), provenance.get());
    }

    static Facts.Contact channel(FactRow row) {
        var service = row.required("service");
        var type = row.as("type", Fault.UNKNOWN_WORD, RowReading::channelType);
        var way = way(row, row.text("type"));
        var hours = row.optional("hours", Fault.UNKNOWN_WORD, FactRow.among(Channel.Hours.class));
        var period = row.period();
        var provenance = row.provenance();
        return new Facts.Contact(
                service.get(),
                row.position(),
                new Channel(
                        type.get(),
                        way.get().value(),
                        way.get().printed(),
                        hours.get(),
                        period.get(),
                        provenance.get()));
    }

    private static Channel.Type channelType(String word) {
        return Arrays.stream(Channel.Type.values())
                .filter(one -> one.code().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("«" + word + "» is not a channel"));
    }

    /** The number or address, and how it is printed. */
    private record Way(@Nullable String value, @Nullable String printed) {}

    private static Supplier<Way> way(FactRow row, String type) {
        String text = row.text("value");
        if (text.isEmpty()) {
            return () -> new Way(null, null);
        }
        if (type.equals(Channel.Type.PHONE.code()) || type.equals(Channel.Type.SMS.code())) {
            return row.as("value", Fault.NOT_A_PHONE_NUMBER, typed -> {
                PhoneNumber number = PhoneNumber.parse(typed);
                return new Way(number.value(), number.printed());
            });
        }
        if (type.equals(Channel.Type.WEB.code())) {
            return row.as("value", Fault.NOT_AN_HTTPS_ADDRESS, typed -> {
                if (!isWebAddress(typed)) {
                    throw new IllegalArgumentException("«" + typed + "» is not an https address");
                }
                return new Way(typed, typed);
            });
        }
        return () -> new Way(text, text);
    }

    private static boolean isWebAddress(String text) {
        URI address = URI.create(text);
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }
}
