package se.fyren.access;

import java.util.List;
import java.util.Optional;
import se.fyren.access.Unit.Kind;

/** Platserna: what units can stand for, by the names that people know. */
public interface Places {

    /**
     * Plats: what a unit of the kind can stand for.
     *
     * @param id as {@link Unit#place} has it
     */
    record Place(Kind kind, String id, String name) {}

    /** All of them, in the order of their names. */
    List<Place> all();

    /** The id of the one with the name, for units of the kind; what was typed, where it is none's name or two's. */
    default String idOf(Kind kind, String typed) {
        List<String> found = all().stream()
                .filter(one -> one.kind() == kind && one.name().equalsIgnoreCase(typed.strip()))
                .map(Place::id)
                .toList();
        return found.size() == 1 ? found.getFirst() : typed;
    }

    /** What the unit stands for, by its name; as it was written where it has none, and nothing for nothing. */
    default String nameOf(Unit unit) {
        return all().stream()
                .filter(one -> one.kind() == unit.kind() && one.id().equals(unit.place()))
                .map(Place::name)
                .findFirst()
                .orElseGet(() -> Optional.ofNullable(unit.place()).orElse(""));
    }
}
