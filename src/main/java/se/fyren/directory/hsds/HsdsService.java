package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * HSDS service.
 *
 * @param organization who runs it, null where no source says and where the service stands inside its organization
 * @param details null where only what it has one of is asked for
 */
record HsdsService(
        @JsonUnwrapped Basics basics,
        @Nullable HsdsOrganization organization,
        @JsonUnwrapped @Nullable Details details) implements HsdsJson {

    /** What a service has one of. Ages in whole years, ends included. */
    record Basics(
            UUID id,
            @Nullable @JsonProperty("organization_id") UUID organizationId,
            String name,
            @Nullable @JsonProperty("alternate_name") String alternateName,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            Status status,
            @JsonProperty("application_process") String applicationProcess,
            @Nullable @JsonProperty("fees_description") String feesDescription,

            @Nullable @JsonProperty("eligibility_description")
            String eligibilityDescription,

            @Nullable @JsonProperty("minimum_age") Integer minimumAge,
            @Nullable @JsonProperty("maximum_age") Integer maximumAge,
            @Nullable @JsonProperty("assured_date") LocalDate assuredDate,
            @Nullable String alert)
            implements HsdsJson {}

    /** What a service may have many of. */
    record Details(
            List<HsdsPhone> phones,
            List<HsdsSchedule> schedules,
            @JsonProperty("service_areas") List<HsdsServiceArea> serviceAreas,
            @JsonProperty("service_at_locations") List<HsdsServiceAtLocation> serviceAtLocations,
            @JsonProperty("cost_options") List<HsdsCostOption> costOptions,
            List<HsdsAttribute> attributes)
            implements HsdsJson {}

    /** The standard knows more words; no fact of ours says them. */
    enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("inactive")
        INACTIVE
    }

    UUID id() {
        return basics.id();
    }

    /** Only what it has one of. */
    HsdsService brief() {
        return new HsdsService(basics, organization, null);
    }

    /** As it stands inside its organization. */
    HsdsService within() {
        return new HsdsService(basics, null, details);
    }
}
