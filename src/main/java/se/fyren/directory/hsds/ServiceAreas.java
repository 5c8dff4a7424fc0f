package se.fyren.directory.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.fyren.directory.Area;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Finding;
import se.fyren.directory.Reach;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.kernel.AreaCode;
import se.fyren.kernel.MunicipalityCode;

/**
 * Upptagningsområden: the areas whose residents a service is known to be there for. A municipality's own residents are
 * covered by the service it runs (docs/adr/0004).
 */
final class ServiceAreas {

    private ServiceAreas() {}

    static List<HsdsServiceArea> of(ServiceOnDay service, Snapshot snapshot) {
        List<AreaCode> residents = outermost(Stream.of(codes(service.reach()), home(service), covered(service))
                .flatMap(codes -> codes)
                .distinct()
                .toList());
        // Where nothing is said of residents, the area from which professionals may consult is what is known.
        List<AreaCode> professionals = service.reach().known().isPresent()
                ? List.of()
                : codes(service.professionalReach())
                        .filter(Predicate.not(residents::contains))
                        .toList();
        return Stream.concat(
                        residents.stream().map(code -> area(service, code, snapshot, "")),
                        professionals.stream().map(code -> area(service, code, snapshot, " För yrkesverksamma.")))
                .toList();
    }

    /** The area's name, its code where the directory does not know it. */
    static String name(AreaCode code, Snapshot snapshot) {
        return Optional.ofNullable(snapshot.areas().get(code)).map(Area::name).orElse(code.value());
    }

    private static Stream<AreaCode> codes(Finding<Reach> reach) {
        return reach.known().stream().flatMap(known -> switch (known) {
            case Reach.National national -> Stream.of(new AreaCode("SE"));
            case Reach.Areas areas -> areas.codes().stream();
            case Reach.Anyone anyone -> Stream.empty();
            case Reach.OwnResidents own -> Stream.empty();
            case Reach.ByAgreement agreement -> Stream.empty();
        });
    }

    private static Stream<AreaCode> home(ServiceOnDay service) {
        return Optional.ofNullable(service.home()).stream().map(ServiceAreas::code);
    }

    private static Stream<AreaCode> covered(ServiceOnDay service) {
        return service.coverage().entrySet().stream()
                .filter(one -> one.getValue().is(CoverageStatus.IN_FORCE)
                        || one.getValue().is(CoverageStatus.TRIAL))
                .map(Map.Entry::getKey)
                .sorted()
                .map(ServiceAreas::code);
    }

    private static List<AreaCode> outermost(List<AreaCode> codes) {
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && includes(other, code)))
                .toList();
    }

    private static boolean includes(AreaCode outer, AreaCode inner) {
        return outer.value().equals("SE") || inner.value().startsWith(outer.value());
    }

    private static HsdsServiceArea area(ServiceOnDay service, AreaCode code, Snapshot snapshot, String remark) {
        String id = service.service().id();
        return new HsdsServiceArea(
                HsdsId.of("service_area", id, code.value()),
                HsdsId.ofService(id),
                name(code, snapshot),
                level(code) + remark);
    }

    private static String level(AreaCode code) {
        return switch (code.value().length()) {
            case 4 -> "Kommun, SCB:s kod " + code + ".";
            default -> code.value().equals("SE") ? "Hela landet." : "Län, SCB:s kod " + code + ".";
        };
    }

    private static AreaCode code(MunicipalityCode municipality) {
        return new AreaCode(municipality.value());
    }
}
