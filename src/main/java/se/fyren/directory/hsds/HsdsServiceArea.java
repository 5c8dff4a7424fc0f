package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** HSDS service_area: where those live whom the service is there for. */
record HsdsServiceArea(UUID id, @JsonProperty("service_id") UUID serviceId, String name, String description)
        implements HsdsJson {}
