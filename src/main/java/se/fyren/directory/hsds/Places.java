package se.fyren.directory.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fyren.directory.Channel;
import se.fyren.directory.Organisation;
import se.fyren.directory.Provenance;
import se.fyren.directory.ServiceOnDay;
import se.fyren.directory.Snapshot;
import se.fyren.directory.Source;

/** Besöksadresser: the places where a service can be visited, as far as a source names one. */
final class Places {

    private Places() {}

    static List<HsdsServiceAtLocation> of(ServiceOnDay service, Snapshot snapshot) {
        return service.channels().stream()
                .filter(channel -> channel.type() == Channel.Type.VISIT)
                .flatMap(channel -> Optional.ofNullable(channel.value()).stream()
                        .map(place -> at(service, place, says(channel.provenance(), snapshot))))
                .toList();
    }

    private static HsdsServiceAtLocation at(ServiceOnDay service, String place, String description) {
        String id = service.service().id();
        // Two services of one operator in the same house are at one location.
        String keeper =
                Optional.ofNullable(service.operator()).map(Organisation::id).orElse(id);
        UUID location = HsdsId.of("location", keeper, place);
        return new HsdsServiceAtLocation(
                HsdsId.of("service_at_location", id, place),
                HsdsId.ofService(id),
                location,
                new HsdsServiceAtLocation.Location(
                        location, HsdsServiceAtLocation.LocationType.PHYSICAL, place, description),
                null);
    }

    private static String says(Provenance provenance, Snapshot snapshot) {
        String source = Optional.ofNullable(snapshot.sources().get(provenance.source()))
                .map(Source::title)
                .orElse(provenance.source());
        String day = Optional.ofNullable(provenance.seen())
                .map(seen -> "sedd " + seen)
                .orElse("utan känt datum");
        return "Så står platsen i källan «" + source + "», " + day + ".";
    }
}
