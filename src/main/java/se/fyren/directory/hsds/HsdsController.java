package se.fyren.directory.hsds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.web.NotFound;

/** HSDS 3.0: the directory of today, read-only. A closing slash makes no difference. */
@RestController
@RequestMapping(path = "/hsds", produces = MediaType.APPLICATION_JSON_VALUE)
class HsdsController {

    private static final String PAGE = "1";
    private static final String PER_PAGE = "100";
    /** Relative, since what host we are at is only known from a header that anyone can write. */
    private static final String DESCRIPTION = "/api/openapi.json";

    private final CatalogueToday today;

    HsdsController(CatalogueToday today) {
        this.today = today;
    }

    /** What this API is: the standard's version, and where it and the API are described. */
    record About(
            String version,
            String profile,
            @JsonProperty("openapi_url") String openapiUrl) implements HsdsJson {}

    /** A service of which only the id is asked for. When it last changed is not known. */
    record Minimal(UUID id) implements HsdsJson {}

    @GetMapping
    About about() {
        return new About("3.0", "https://docs.openreferral.org/en/latest/hsds/", DESCRIPTION);
    }

    @GetMapping("/services")
    HsdsPage<HsdsService> services(
            @RequestParam(name = "page", defaultValue = PAGE) int page,
            @RequestParam(name = "per_page", defaultValue = PER_PAGE) int perPage,
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "organization_id", required = false) @Nullable UUID organization,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable UUID taxonomyTerm,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable UUID taxonomy,
            @RequestParam(name = "full", defaultValue = "false") boolean full) {
        HsdsPage<HsdsService> whole =
                HsdsPage.of(found(new HsdsFilter(search, organization, taxonomyTerm, taxonomy)), page, perPage);
        return full ? whole : whole.map(HsdsService::brief);
    }

    @GetMapping(path = "/services", params = "minimal=true")
    HsdsPage<Minimal> serviceIds(
            @RequestParam(name = "page", defaultValue = PAGE) int page,
            @RequestParam(name = "per_page", defaultValue = PER_PAGE) int perPage,
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "organization_id", required = false) @Nullable UUID organization,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable UUID taxonomyTerm,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable UUID taxonomy) {
        return HsdsPage.of(found(new HsdsFilter(search, organization, taxonomyTerm, taxonomy)), page, perPage)
                .map(one -> new Minimal(one.id()));
    }

    @GetMapping("/services/{id}")
    HsdsService service(@PathVariable("id") String id) {
        return find(today.catalogue().services(), HsdsService::id, id);
    }

    @GetMapping("/organizations")
    HsdsPage<HsdsOrganization> organizations(
            @RequestParam(name = "page", defaultValue = PAGE) int page,
            @RequestParam(name = "per_page", defaultValue = PER_PAGE) int perPage,
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "full", defaultValue = "false") boolean full,
            @RequestParam(name = "full_service", defaultValue = "false") boolean fullService) {
        List<HsdsOrganization> found = today.catalogue().organizations().stream()
                .filter(one -> HsdsFilter.finds(search, one.name(), one.description()))
                .toList();
        HsdsPage<HsdsOrganization> whole = HsdsPage.of(found, page, perPage);
        return fullService
                ? whole
                : whole.map(full ? HsdsOrganization::withBriefServices : HsdsOrganization::withoutServices);
    }

    @GetMapping("/organizations/{id}")
    HsdsOrganization organization(
            @PathVariable("id") String id,
            @RequestParam(name = "full_service", defaultValue = "false") boolean fullService) {
        HsdsOrganization whole = find(today.catalogue().organizations(), HsdsOrganization::id, id);
        return fullService ? whole : whole.withBriefServices();
    }

    @GetMapping("/service_at_locations")
    HsdsPage<HsdsServiceAtLocation> serviceAtLocations(
            @RequestParam(name = "page", defaultValue = PAGE) int page,
            @RequestParam(name = "per_page", defaultValue = PER_PAGE) int perPage,
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "organization_id", required = false) @Nullable UUID organization,
            @RequestParam(name = "taxonomy_term_id", required = false) @Nullable UUID taxonomyTerm,
            @RequestParam(name = "taxonomy_id", required = false) @Nullable UUID taxonomy,
            @RequestParam(name = "full", defaultValue = "false") boolean full) {
        List<HsdsServiceAtLocation> found = found(new HsdsFilter(search, organization, taxonomyTerm, taxonomy)).stream()
                .flatMap(HsdsServiceAtLocation::of)
                .toList();
        HsdsPage<HsdsServiceAtLocation> whole = HsdsPage.of(found, page, perPage);
        return full ? whole : whole.map(HsdsServiceAtLocation::brief);
    }

    @GetMapping("/service_at_locations/{id}")
    HsdsServiceAtLocation serviceAtLocation(@PathVariable("id") String id) {
        return find(
                today.catalogue().services().stream()
                        .flatMap(HsdsServiceAtLocation::of)
                        .toList(),
                HsdsServiceAtLocation::id,
                id);
    }

    private List<HsdsService> found(HsdsFilter filter) {
        return today.catalogue().services().stream().filter(filter::matches).toList();
    }

    private static <T> T find(List<T> all, Function<T, UUID> of, String id) {
        return all.stream()
                .filter(one -> of.apply(one).toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
