package se.fyren.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;

/**
 * Ögonblicksbild: the whole directory as it stands, immutable. A reload makes a new one; whoever holds this one goes on
 * with it undisturbed.
 *
 * @param edition a number that grows with each load
 * @param audienceAges the ages that an audience means, where a source says so
 */
public record Snapshot(
        int edition,
        Map<AreaCode, Area> areas,
        List<CoordinatorRegion> regions,
        Map<String, Source> sources,
        Map<String, Organisation> organisations,
        Map<Audience, AgeRange> audienceAges,
        List<ServiceFacts> services,
        List<Population> populations) {

    public Snapshot {
        areas = Map.copyOf(areas);
        regions = List.copyOf(regions);
        sources = Map.copyOf(sources);
        organisations = Map.copyOf(organisations);
        audienceAges = Map.copyOf(audienceAges);
        services = List.copyOf(services);
        populations = List.copyOf(populations);
    }

    /** The directory as it was or will be on the day, every fact weighed for it. */
    public DirectoryOnDay on(LocalDate day) {
        return new DirectoryOnDay(day, services.stream().map(one -> one.on(day)).toList(), audienceAges);
    }

    /** The area with the code, if there is one. */
    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(new AreaCode(code)));
    }

    /** The county's municipalities, in Swedish alphabetical order. */
    public List<Area> municipalities(Area county) {
        return areas.values().stream()
                .filter(area -> county.code().equals(area.parent()))
                .sorted(Area.BY_NAME)
                .toList();
    }

    /** The municipality whose four digits these are, empty where they are nobody's. */
    public Optional<MunicipalityCode> municipality(@Nullable String digits) {
        return Optional.ofNullable(digits)
                .filter(MunicipalityCode::isCode)
                .map(MunicipalityCode::new)
                .filter(this::knows);
    }

    /** Whether this is one of Sweden's municipalities. */
    public boolean knows(MunicipalityCode code) {
        return areas.containsKey(new AreaCode(code.value()));
    }

    /** The municipality's name, its code where it is not in the directory. */
    public String nameOf(@Nullable MunicipalityCode code) {
        Area area = code == null ? null : areas.get(new AreaCode(code.value()));
        return area == null ? String.valueOf(code) : area.name();
    }

    /** The service with the id, if there is one. */
    public Optional<ServiceFacts> service(String id) {
        return services.stream().filter(one -> one.service().id().equals(id)).findFirst();
    }
}
