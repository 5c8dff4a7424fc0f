package se.fyren.directory.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fyren.directory.Area;
import se.fyren.directory.CoordinatorRegion;
import se.fyren.directory.Organisation;
import se.fyren.directory.Population;
import se.fyren.directory.Provenance;
import se.fyren.directory.Reach;
import se.fyren.directory.Service;
import se.fyren.directory.Source;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.domain.FactLines.Lined;
import se.fyren.kernel.AreaCode;

/** What must hold between rows: names exist, are used once, and no source says two things of one day. */
final class FactChecks {

    private final FactRows rows;
    private final Set<String> sources;
    private final Set<String> areas;
    private final Set<String> services;

    FactChecks(
            FactRows rows,
            List<Lined<Source>> sources,
            List<Lined<Organisation>> organisations,
            List<Lined<Area>> areas,
            List<Lined<Service>> services) {
        this.rows = rows;
        this.sources = unique(sources, "id", Source::id);
        this.areas = unique(areas, "code", one -> one.code().value());
        this.services = unique(services, "id", Service::id);
        Set<String> owners = unique(organisations, "id", Organisation::id);
        sources.forEach(row -> exists(row, "publisher", owners, row.value().publisher(), "organisation"));
        organisations.forEach(row -> {
            sourced(row, row.value().source());
            if (row.value().municipality() != null) {
                inAreas(row, "municipality", row.value().municipality().value());
            }
        });
        areas.forEach(row -> {
            sourced(row, row.value().source());
            if (row.value().parent() != null) {
                inAreas(row, "parent", row.value().parent().value());
            }
        });
        services.forEach(row -> {
            sourced(row, row.value().source());
            if (row.value().organisation() != null) {
                exists(row, "organisation", owners, row.value().organisation(), "organisation");
            }
        });
    }

    void check(
            List<Lined<CoordinatorRegion>> regions,
            List<Lined<Population>> populations,
            List<Lined<Facts.AudienceAges>> audiences,
            List<Lined<Facts.Rule>> rules,
            List<Lined<Facts.Coverage>> coverage,
            List<Lined<Facts.Contact>> channels) {
        unique(regions, "county", one -> one.county().value());
        regions.forEach(row -> {
            sourced(row, row.value().source());
            inAreas(row, "county", row.value().county().value());
        });
        unique(populations, "date", one -> one.municipality() + " " + one.date());
        populations.forEach(row -> {
            sourced(row, row.value().source());
            inAreas(row, "municipality", row.value().municipality().value());
        });
        unique(audiences, "audience", one -> one.audience().name());
        audiences.forEach(row -> sourced(row, row.value().source()));
        rules.forEach(row -> {
            fact(row, row.value().service(), row.value().provenance());
            if (RuleWords.read(row.value().rule(), row.value().value()) instanceof Reach.Areas(List<AreaCode> codes)) {
                codes.forEach(code -> inAreas(row, "value", code.value()));
            }
        });
        coverage.forEach(row -> {
            fact(row, row.value().service(), row.value().provenance());
            inAreas(row, "municipality", row.value().municipality().value());
        });
        channels.forEach(
                row -> fact(row, row.value().service(), row.value().channel().provenance()));
        apart(rules, FactChecks::sayTwoThings);
        apart(coverage, FactChecks::reportTwoStates);
    }

    private static boolean sayTwoThings(Facts.Rule one, Facts.Rule other) {
        return one.service().equals(other.service())
                && one.rule().equals(other.rule())
                && one.provenance().source().equals(other.provenance().source())
                && (!RuleWords.hasSeveralAnswers(one.rule()) || one.value().equals(other.value()))
                && one.period().overlaps(other.period());
    }

    private static boolean reportTwoStates(Facts.Coverage one, Facts.Coverage other) {
        return one.service().equals(other.service())
                && one.municipality().equals(other.municipality())
                && one.provenance().source().equals(other.provenance().source())
                && one.period().overlaps(other.period());
    }

    private <T> void apart(List<Lined<T>> all, BiPredicate<T, T> collide) {
        for (int later = 0; later < all.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (collide.test(all.get(earlier).value(), all.get(later).value())) {
                    rows.refuse(
                            all.get(later),
                            "source",
                            Fault.OVERLAPS,
                            "the same source says this of overlapping periods; see line "
                                    + all.get(earlier).line());
                }
            }
        }
    }

    private void fact(Lined<?> row, String service, Provenance provenance) {
        exists(row, "service", services, service, "service");
        sourced(row, provenance.source());
        if (provenance.seen() != null
                && provenance.checked() != null
                && provenance.checked().isBefore(provenance.seen())) {
            rows.refuse(row, "checked", Fault.CHECKED_BEFORE_SEEN, "checked before it was seen");
        }
    }

    private void sourced(Lined<?> row, String source) {
        exists(row, "source", sources, source, "source");
    }

    private void inAreas(Lined<?> row, String column, String code) {
        exists(row, column, areas, code, "area");
    }

    private void exists(Lined<?> row, String column, Set<String> names, String name, String kind) {
        if (!names.contains(name)) {
            rows.refuse(row, column, Fault.UNKNOWN_NAME, "unknown " + kind + " «" + name + "»");
        }
    }

    private <T> Set<String> unique(List<Lined<T>> all, String column, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        all.stream()
                .filter(row -> !seen.add(name.apply(row.value())))
                .forEach(row ->
                        rows.refuse(row, column, Fault.STANDS_TWICE, "«" + name.apply(row.value()) + "» stands twice"));
        return seen.stream().collect(Collectors.toUnmodifiableSet());
    }
}
