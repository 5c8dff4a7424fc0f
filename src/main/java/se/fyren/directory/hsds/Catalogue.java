package se.fyren.directory.hsds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Organisation;
import se.fyren.directory.Snapshot;

/**
 * HSDS-katalogen: the whole directory of one day in HSDS's records, immutable.
 *
 * @param organizations those that run a service, by name
 */
record Catalogue(List<HsdsService> services, List<HsdsOrganization> organizations) {

    static Catalogue of(DirectoryOnDay day, Snapshot snapshot) {
        return of(day.services().stream()
                .map(one -> ServiceInHsds.of(one, snapshot, day.day(), organization(one.operator(), day)))
                .toList());
    }

    /** What these services, each with its organization, make up. */
    static Catalogue of(List<HsdsService> services) {
        return new Catalogue(
                services,
                services.stream()
                        .flatMap(one -> Optional.ofNullable(one.organization()).stream())
                        .distinct()
                        .sorted(Comparator.comparing(HsdsOrganization::name).thenComparing(HsdsOrganization::id))
                        .map(one -> with(services, one))
                        .toList());
    }

    private static @Nullable HsdsOrganization organization(@Nullable Organisation operator, DirectoryOnDay day) {
        return operator == null
                ? null
                : new HsdsOrganization(
                        HsdsId.ofOrganization(operator.id()),
                        operator.name(),
                        Description.of(
                                operator,
                                day.services().stream()
                                        .filter(one -> operator.equals(one.operator()))
                                        .toList()),
                        identifiers(operator),
                        List.of());
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
