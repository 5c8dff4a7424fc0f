package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * HSDS service_at_location: that one can visit a service at a place.
 *
 * @param service null where it stands inside its service
 */
record HsdsServiceAtLocation(
        UUID id,
        @JsonProperty("service_id") UUID serviceId,
        @JsonProperty("location_id") UUID locationId,
        Location location,
        @Nullable HsdsService service)
        implements HsdsJson {

    /**
     * A place. HSDS's addresses demand postal code and city, which the sources do not give: what they give is its
     * name.
     */
    record Location(UUID id, @JsonProperty("location_type") LocationType locationType, String name, String description)
            implements HsdsJson {}

    /** The standard knows more words; places of ours can be visited. */
    enum LocationType {
        @JsonProperty("physical")
        PHYSICAL
    }

    /** The places of a service, each with the service. */
    static Stream<HsdsServiceAtLocation> of(HsdsService service) {
        HsdsService.Details details = service.details();
        return details == null
                ? Stream.empty()
                : details.serviceAtLocations().stream()
                        .map(one -> new HsdsServiceAtLocation(
                                one.id, one.serviceId, one.locationId, one.location, service));
    }

    /** With only what the service has one of. */
    HsdsServiceAtLocation brief() {
        return new HsdsServiceAtLocation(id, serviceId, locationId, location, service == null ? null : service.brief());
    }
}
