package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * HSDS organization: one that runs a service of the directory.
 *
 * @param services empty where they are not asked for
 */
record HsdsOrganization(
        UUID id,
        String name,
        String description,
        @JsonProperty("organization_identifiers") List<Identifier> organizationIdentifiers,
        List<HsdsService> services)
        implements HsdsJson {

    /** What others call it: a municipality's code. */
    record Identifier(
            UUID id, @JsonProperty("identifier_type") String identifierType, String identifier) implements HsdsJson {}

    HsdsOrganization withoutServices() {
        return new HsdsOrganization(id, name, description, organizationIdentifiers, List.of());
    }

    HsdsOrganization withBriefServices() {
        return new HsdsOrganization(
                id,
                name,
                description,
                organizationIdentifiers,
                services.stream().map(HsdsService::brief).toList());
    }
}
