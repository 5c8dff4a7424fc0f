package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** HSDS attribute: that a term of a taxonomy holds for a service. */
record HsdsAttribute(
        UUID id,
        @JsonProperty("link_id") UUID linkId,
        @JsonProperty("link_entity") String linkEntity,
        @JsonProperty("link_type") String linkType,
        @JsonProperty("taxonomy_term_id") UUID taxonomyTermId,
        @JsonProperty("taxonomy_term") Term taxonomyTerm)
        implements HsdsJson {

    /** HSDS taxonomy_term; the code is the public contract's word. */
    record Term(
            UUID id,
            String code,
            String name,
            String description,
            String language,
            @JsonProperty("taxonomy_id") UUID taxonomyId,
            @JsonProperty("taxonomy_detail") Taxonomy taxonomyDetail)
            implements HsdsJson {}

    /** HSDS taxonomy. */
    record Taxonomy(UUID id, String name, String description) implements HsdsJson {}
}
