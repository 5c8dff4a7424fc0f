package se.fyren.directory.hsds;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.ServiceOnDay;

/** Taxonomitermer: the needs, roles and audiences that a service is known to be for, in the public contract's words. */
final class Terms {

    private static final HsdsAttribute.Taxonomy NEEDS =
            taxonomy("needs", "Fyren: behov", "Vad någon behöver hjälp med.");
    private static final HsdsAttribute.Taxonomy ROLES = taxonomy("roles", "Fyren: roller", "Vem som söker hjälp.");
    private static final HsdsAttribute.Taxonomy AUDIENCES =
            taxonomy("audiences", "Fyren: målgrupper", "Vilka en verksamhet särskilt vänder sig till.");

    private Terms() {}

    static List<HsdsAttribute> of(ServiceOnDay service) {
        return Stream.of(
                        Words.having(Answer.YES, service.helps()).stream().map(Terms::of),
                        Words.having(Answer.YES, service.receives()).stream().map(Terms::of),
                        service.audiences().stream().sorted().map(Terms::of))
                .flatMap(terms -> terms)
                .map(term -> attribute(service.service().id(), term))
                .toList();
    }

    private static HsdsAttribute.Term of(Need need) {
        return term(NEEDS, need.code(), Words.of(need), "Hjälp vid " + Words.of(need) + ".");
    }

    private static HsdsAttribute.Term of(Role role) {
        return term(ROLES, role.code(), Words.of(role), "För " + Words.of(role) + ".");
    }

    private static HsdsAttribute.Term of(Audience audience) {
        return term(
                AUDIENCES,
                audience.name().toLowerCase(Locale.ROOT),
                Words.of(audience),
                "Särskilt för " + Words.of(audience) + ".");
    }

    private static HsdsAttribute.Taxonomy taxonomy(String id, String name, String description) {
        return new HsdsAttribute.Taxonomy(HsdsId.of("taxonomy", id), name, description);
    }

    private static HsdsAttribute.Term term(
            HsdsAttribute.Taxonomy taxonomy, String code, String name, String description) {
        UUID id = HsdsId.of("taxonomy_term", taxonomy.id().toString(), code);
        return new HsdsAttribute.Term(id, code, name, description, "sv", taxonomy.id(), taxonomy);
    }

    private static HsdsAttribute attribute(String service, HsdsAttribute.Term term) {
        String linkType = term.taxonomyDetail().equals(NEEDS) ? "service_need" : "intended_audience";
        return new HsdsAttribute(
                HsdsId.of("attribute", service, term.id().toString()),
                HsdsId.ofService(service),
                "service",
                linkType,
                term.id(),
                term);
    }
}
