package se.fyren.directory.hsds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Organisation;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;

/**
 * HSDS-katalogen: the whole directory of one day in HSDS's records, immutable.
 *
 * @param organizations those that run a service, by name
 */
record Catalogue(List<HsdsService> services, List<HsdsOrganization> organizations) {

    static Catalogue of(DirectoryOnDay day, Snapshot snapshot) {
        List<HsdsOrganization> operators = snapshot.organisations().values().stream()
                .sorted(Comparator.comparing(Organisation::name))
                .flatMap(one -> organization(one, day).stream())
                .toList();
        Map<UUID, HsdsOrganization> byId =
                operators.stream().collect(Collectors.toMap(HsdsOrganization::id, Function.identity()));
        List<HsdsService> services = day.services().stream()
                .map(one -> ServiceInHsds.of(one, snapshot, day.day(), byId.get(organizationId(one))))
                .toList();
        return new Catalogue(
                services, operators.stream().map(one -> with(services, one)).toList());
    }

    private static @Nullable UUID organizationId(ServiceOnDay service) {
        Organisation operator = service.operator();
        return operator == null ? null : HsdsId.ofOrganization(operator.id());
    }

    private static Optional<HsdsOrganization> organization(Organisation organisation, DirectoryOnDay day) {
        List<ServiceOnDay> run = day.services().stream()
                .filter(one -> organisation.equals(one.operator()))
                .toList();
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(new HsdsOrganization(
                        HsdsId.ofOrganization(organisation.id()),
                        organisation.name(),
                        Description.of(organisation, run),
                        identifiers(organisation),
                        List.of()));
    }

    private static List<HsdsOrganization.Identifier> identifiers(Organisation organisation) {
        return Optional.ofNullable(organisation.municipality()).stream()
                .filter(code -> organisation.kind() == Organisation.Kind.MUNICIPALITY)
                .map(code -> new HsdsOrganization.Identifier(
                        HsdsId.of("organization_identifier", organisation.id(), code.value()),
                        "SCB:s kommunkod",
                        code.value()))
                .toList();
    }

    private static HsdsOrganization with(List<HsdsService> services, HsdsOrganization organization) {
        return new HsdsOrganization(
                organization.id(),
                organization.name(),
                organization.description(),
                organization.organizationIdentifiers(),
                services.stream()
                        .filter(one -> organization.id().equals(one.basics().organizationId()))
                        .map(HsdsService::within)
                        .toList());
    }
}
