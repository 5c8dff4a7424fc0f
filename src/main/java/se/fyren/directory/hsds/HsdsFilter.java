package se.fyren.directory.hsds;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Urval: which services a list shows; null asks for nothing.
 *
 * @param search words that all stand in the name, former names, description or organization, in any case
 */
record HsdsFilter(
        @Nullable String search,
        @Nullable UUID organization,
        @Nullable UUID taxonomyTerm,
        @Nullable UUID taxonomy) {

    static final Locale SWEDISH = Locale.of("sv");

    boolean matches(HsdsService service) {
        HsdsService.Basics basics = service.basics();
        HsdsOrganization operator = service.organization();
        return (organization == null || organization.equals(basics.organizationId()))
                && has(service, taxonomyTerm, HsdsAttribute::taxonomyTermId)
                && has(service, taxonomy, one -> one.taxonomyTerm().taxonomyId())
                && finds(
                        search,
                        basics.name(),
                        basics.alternateName(),
                        basics.description(),
                        operator == null ? null : operator.name());
    }

    /** Whether every word of the search stands somewhere in the texts. */
    static boolean finds(@Nullable String search, @Nullable String... texts) {
        if (search == null) {
            return true;
        }
        String text = Stream.of(texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(SWEDISH);
        return Stream.of(search.strip().toLowerCase(SWEDISH).split("\\s+")).allMatch(text::contains);
    }

    private static boolean has(HsdsService service, @Nullable UUID wanted, Function<HsdsAttribute, UUID> of) {
        HsdsService.Details details = service.details();
        return wanted == null
                || (details != null && details.attributes().stream().map(of).anyMatch(wanted::equals));
    }
}
