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
import se.fyren.directory.domain.FactFiles.Lined;
import se.fyren.kernel.AreaCode;

/** What must hold between rows: names exist, are used once, and no source says two things of one day. */
final class FactChecks {

    private final FactFiles files;
    private final Set<String> sources;
    private final Set<String> areas;
    private final Set<String> services;

    FactChecks(
            FactFiles files,
            List<Lined<Source>> sources,
            List<Lined<Organisation>> organisations,
            List<Lined<Area>> areas,
            List<Lined<Service>> services) {
        this.files = files;
        this.sources = unique(sources, Source::id);
        this.areas = unique(areas, one -> one.code().value());
        this.services = unique(services, Service::id);
        Set<String> owners = unique(organisations, Organisation::id);
        sources.forEach(row -> exists(row, owners, row.value().publisher(), "organisation"));
        organisations.forEach(row -> {
            sourced(row, row.value().source());
            if (row.value().municipality() != null) {
                inAreas(row, row.value().municipality().value());
            }
        });
        areas.forEach(row -> {
            sourced(row, row.value().source());
            if (row.value().parent() != null) {
                inAreas(row, row.value().parent().value());
            }
        });
        services.forEach(row -> {
            sourced(row, row.value().source());
            if (row.value().organisation() != null) {
                exists(row, owners, row.value().organisation(), "organisation");
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
        unique(regions, one -> one.county().value());
        regions.forEach(row -> {
            sourced(row, row.value().source());
            inAreas(row, row.value().county().value());
        });
        unique(populations, one -> one.municipality() + " " + one.date());
        populations.forEach(row -> {
            sourced(row, row.value().source());
            inAreas(row, row.value().municipality().value());
        });
        unique(audiences, one -> one.audience().name());
        audiences.forEach(row -> sourced(row, row.value().source()));
        rules.forEach(row -> {
            fact(row, row.value().service(), row.value().provenance());
            if (RuleWords.read(row.value().rule(), row.value().value()) instanceof Reach.Areas(List<AreaCode> codes)) {
                codes.forEach(code -> inAreas(row, code.value()));
            }
        });
        coverage.forEach(row -> {
            fact(row, row.value().service(), row.value().provenance());
            inAreas(row, row.value().municipality().value());
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

    private <T> void apart(List<Lined<T>> rows, BiPredicate<T, T> collide) {
        for (int later = 0; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (collide.test(rows.get(earlier).value(), rows.get(later).value())) {
                    files.refuse(
                            rows.get(later),
                            "the same source says this of overlapping periods; see line "
                                    + rows.get(earlier).line());
                }
            }
        }
    }

    private void fact(Lined<?> row, String service, Provenance provenance) {
        exists(row, services, service, "service");
        sourced(row, provenance.source());
        if (provenance.seen() != null
                && provenance.checked() != null
                && provenance.checked().isBefore(provenance.seen())) {
            files.refuse(row, "checked before it was seen");
        }
    }

    private void sourced(Lined<?> row, String source) {
        exists(row, sources, source, "source");
    }

    private void inAreas(Lined<?> row, String code) {
        exists(row, areas, code, "area");
    }

    private void exists(Lined<?> row, Set<String> names, String name, String kind) {
        if (!names.contains(name)) {
            files.refuse(row, "unknown " + kind + " «" + name + "»");
        }
    }

    private <T> Set<String> unique(List<Lined<T>> rows, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        rows.stream()
                .filter(row -> !seen.add(name.apply(row.value())))
                .forEach(row -> files.refuse(row, "«" + name.apply(row.value()) + "» stands twice"));
        return seen.stream().collect(Collectors.toUnmodifiableSet());
    }
}
