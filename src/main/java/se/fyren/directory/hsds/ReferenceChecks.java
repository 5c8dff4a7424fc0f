package se.fyren.directory.hsds;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Hänvisningar: in a list of services every id is used once, every reference leads somewhere, and ages run upwards. */
final class ReferenceChecks {

    private static final String ID = "_id";
    private static final int OLDEST = 120;
    /** These name the service in which they stand. */
    private static final Set<String> OF_THE_SERVICE = Set.of("service_id", "link_id");

    private final Problems problems;
    private final Map<String, Place> first = new HashMap<>();

    ReferenceChecks(Problems problems) {
        this.problems = problems;
    }

    void check(Place services) {
        services.elements().forEach(service -> {
            once(service, "service");
            ages(service);
            if (!service.field("organization").isMissing()
                    && service.field("organization_id").isMissing()) {
                problems.add(service.field("organization_id"), "is missing beside the organization");
            }
            inside(service, service);
        });
    }

    private void inside(Place thing, Place service) {
        for (Place field : thing.fields()) {
            if (field.name().endsWith(ID)) {
                reference(thing, field, service);
            }
            if (field.json().isObject()) {
                inside(field, service);
            }
            field.elements().forEach(part -> {
                // An organization stands in each of its services, and so do its identifiers.
                if (!thing.name().equals("organization")) {
                    once(part, field.name());
                }
                inside(part, service);
            });
        }
    }

    private void reference(Place thing, Place reference, Place service) {
        String beside = reference.name().replace(ID, "");
        Place target = OF_THE_SERVICE.contains(reference.name())
                ? service
                : thing.field(beside.equals("taxonomy") ? "taxonomy_detail" : beside);
        if (target.isMissing()) {
            problems.add(reference, "leads nowhere: nothing stands at " + target);
        } else if (!reference.json().asString().equalsIgnoreCase(target.id())) {
            problems.add(reference, "is not the id that stands at " + target.field("id"));
        }
    }

    private void once(Place thing, String kind) {
        Place before = first.putIfAbsent(kind + " " + thing.id(), thing);
        if (before != null) {
            problems.add(thing.field("id"), "has been used at " + before);
        }
    }

    private void ages(Place service) {
        Place youngest = service.field("minimum_age");
        Place oldest = service.field("maximum_age");
        for (Place age : new Place[] {youngest, oldest}) {
            if (age.json().asInt(0) < 0 || age.json().asInt(0) > OLDEST) {
                problems.add(age, "is no age: 0 to " + OLDEST);
            }
        }
        if (youngest.json().asInt(0) > oldest.json().asInt(OLDEST)) {
            problems.add(youngest, "is more than maximum_age");
        }
    }
}
