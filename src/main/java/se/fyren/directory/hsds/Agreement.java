package se.fyren.directory.hsds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Samstämmighet: what stands in several places says the same in each, for what does not would be lost unseen. */
final class Agreement {

    private static final String ORGANIZATION = "organization";

    private final Problems problems;
    private final List<Place> services;
    /** Where each organization stands first. */
    private final Map<String, Place> organizations = new LinkedHashMap<>();

    Agreement(Place services, Problems problems) {
        this.problems = problems;
        this.services = services.elements();
        this.services.stream()
                .map(service -> service.field(ORGANIZATION))
                .filter(organization -> !organization.isMissing())
                .forEach(organization -> {
                    Place first = organizations.putIfAbsent(organization.id(), organization);
                    if (first != null) {
                        same(organization, first);
                    }
                });
    }

    /** The list of organizations, each with its services. */
    void organizations(Place list) {
        pair(list, List.copyOf(organizations.values()), (organization, told) -> {
            same(organization.without("services"), told);
            pair(
                    organization.field("services"),
                    services.stream()
                            .filter(service -> service.field(ORGANIZATION).id().equals(told.id()))
                            .toList(),
                    (service, whole) -> same(service, whole.without(ORGANIZATION)));
        });
    }

    /** The list of places, each with the service that can be visited there. */
    void places(Place list) {
        Map<String, Place> holders = new HashMap<>();
        List<Place> told = new ArrayList<>();
        services.forEach(
                service -> service.field("service_at_locations").elements().forEach(place -> {
                    told.add(place);
                    holders.put(place.id(), service);
                }));
        pair(list, told, (place, within) -> {
            same(place.without("service"), within);
            same(place.field("service"), Objects.requireNonNull(holders.get(within.id())));
        });
    }

    private void pair(Place list, List<Place> told, BiConsumer<Place, Place> both) {
        Map<String, Place> rest = new LinkedHashMap<>();
        told.forEach(place -> rest.put(place.id(), place));
        for (Place one : list.elements()) {
            Place other = rest.remove(one.id());
            if (other == null) {
                problems.add(one.field("id"), "is none of those in " + HsdsFiles.SERVICES + ", or stands twice");
            } else {
                both.accept(one, other);
            }
        }
        rest.values().forEach(missing -> problems.add(list, "lacks what stands at " + missing));
    }

    private void same(Place one, Place other) {
        if (one.json().isObject() && other.json().isObject()) {
            TreeSet<String> names = new TreeSet<>(one.json().propertyNames());
            names.addAll(other.json().propertyNames());
            names.forEach(name -> same(one.field(name), other.field(name)));
        } else if (one.json().isArray()
                && other.json().isArray()
                && one.json().size() == other.json().size()) {
            Iterator<Place> others = other.elements().iterator();
            one.elements().forEach(element -> same(element, others.next()));
        } else if (!one.json().equals(other.json())) {
            problems.add(one, "differs from " + other);
        }
    }
}
