package se.fyren.directory.hsds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Channel;
import se.fyren.directory.Observation;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.kernel.AgeRange;

/** Verksamheten som HSDS-post: what is known of a service on a day, in HSDS's fields. */
final class ServiceInHsds {

    private final ServiceOnDay service;
    private final Snapshot snapshot;
    private final LocalDate day;
    private final UUID id;

    private ServiceInHsds(ServiceOnDay service, Snapshot snapshot, LocalDate day) {
        this.service = service;
        this.snapshot = snapshot;
        this.day = day;
        this.id = HsdsId.ofService(service.service().id());
    }

    static HsdsService of(
            ServiceOnDay service, Snapshot snapshot, LocalDate day, @Nullable HsdsOrganization organization) {
        ServiceInHsds mapping = new ServiceInHsds(service, snapshot, day);
        return new HsdsService(
                mapping.basics(organization == null ? null : organization.id()), organization, mapping.details());
    }

    private HsdsService.Basics basics(@Nullable UUID organization) {
        List<Topic<?>> topics = Topic.of(service, snapshot);
        Optional<AgeRange> ages = service.age().known();
        return new HsdsService.Basics(
                id,
                organization,
                service.service().name(),
                formerNames(),
                Description.of(service),
                Contacts.first(service, Channel.Type.WEB),
                Contacts.first(service, Channel.Type.EMAIL),
                status(),
                Contacts.applicationProcess(service),
                fees(),
                Eligibility.of(service, snapshot),
                ages.map(AgeRange::youngest)
                        .filter(years -> years > AgeRange.EVERYONE.youngest())
                        .orElse(null),
                ages.map(AgeRange::oldest)
                        .filter(years -> years < AgeRange.EVERYONE.oldest())
                        .orElse(null),
                assured(topics),
                Alert.of(service, topics, day));
    }

    private HsdsService.Details details() {
        return new HsdsService.Details(
                Contacts.phones(service),
                once(Contacts.schedules(service), HsdsSchedule::id),
                ServiceAreas.of(service, snapshot),
                once(Places.of(service, snapshot), HsdsServiceAtLocation::id),
                costs(),
                Terms.of(service));
    }

    /** Two sources may name the same place, or the hours of the same number: the one that stands first is told. */
    private static <T> List<T> once(List<T> told, Function<T, UUID> id) {
        Set<UUID> seen = new HashSet<>();
        return told.stream().filter(one -> seen.add(id.apply(one))).toList();
    }

    private @Nullable String formerNames() {
        List<String> names = service.service().formerNames();
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /**
     * The standard has no word for not known. A service of which a source raises the question and none answers it is
     * called inactive, since «active» would send somebody to a door that may not be there; the alert says that it is
     * not known.
     */
    private HsdsService.Status status() {
        return service.operating()
                .map(finding -> switch (finding.known().orElse(Answer.UNKNOWN)) {
                    case YES, LIMITED -> HsdsService.Status.ACTIVE;
                    case NO, UNKNOWN -> HsdsService.Status.INACTIVE;
                })
                .orElse(HsdsService.Status.ACTIVE);
    }

    private @Nullable String fees() {
        return service.free()
                .known()
                .map(answer -> switch (answer) {
                    case YES -> "Gratis.";
                    case LIMITED -> "Gratis i viss mån.";
                    case NO -> "Inte gratis.";
                    case UNKNOWN -> "Det är inte känt om det kostar något.";
                })
                .orElse(null);
    }

    private List<HsdsCostOption> costs() {
        return service.free().is(Answer.YES)
                ? List.of(new HsdsCostOption(
                        HsdsId.of("cost_option", service.service().id(), "free"), id, "SEK", 0, "Gratis."))
                : List.of();
    }

    /** The latest day on which somebody is known to have checked a fact that is told here. */
    private @Nullable LocalDate assured(List<Topic<?>> topics) {
        return Stream.concat(
                        topics.stream().flatMap(topic -> topic.basis().map(Observation::provenance).stream()),
                        service.channels().stream().map(Channel::provenance))
                .flatMap(provenance -> Optional.ofNullable(provenance.checked()).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
