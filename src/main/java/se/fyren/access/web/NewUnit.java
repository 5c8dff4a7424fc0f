package se.fyren.access.web;

import java.util.Optional;
import java.util.UUID;
import se.fyren.access.Places;
import se.fyren.access.Unit;
import se.fyren.access.accounts.Roster;

/** Ny enhet: what was typed to add a unit. */
public record NewUnit(String kind, String name, String place) {

    static final NewUnit EMPTY = new NewUnit("", "", "");

    /** The same, with the id of the place that was named. */
    NewUnit meaning(Places places) {
        return chosen().map(one -> new NewUnit(kind, name, places.idOf(one, place)))
                .orElse(this);
    }

    /** The field that cannot be used; empty where all can. */
    String fault() {
        Optional<Unit.Kind> chosen = chosen();
        if (chosen.isEmpty()) {
            return "kind";
        }
        if (!Roster.isName(name)) {
            return "name";
        }
        return Roster.isPlace(chosen.get(), place.strip()) ? "" : "place";
    }

    /** The unit that this will be. */
    Unit as(UUID id) {
        return new Unit(id, chosen().orElseThrow(), name.strip(), place.isBlank() ? null : place.strip());
    }

    private Optional<Unit.Kind> chosen() {
        return Asking.kind(kind).filter(Roster::canBeAdded);
    }
}
