package se.fyren.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hänvisning till en uppgift: all that access needs to know of a record.
 *
 * @param id opaque
 * @param unit the unit it belongs to
 * @param responsible the member of staff who answers for it, and may see who read it; null where nobody does alone
 * @param named the members of staff whom the record itself names as those who need to know
 * @param place the municipality or service that it is about; null where it is about none
 */
public record Ref(
        Thing thing,
        UUID id,
        UUID unit,
        @Nullable UUID responsible,
        Set<UUID> named,
        @Nullable String place) {

    public Ref {
        named = Set.copyOf(named);
    }

    /** A record of a unit's, for which nobody answers alone. */
    public static Ref of(Thing thing, UUID id, UUID unit) {
        return new Ref(thing, id, unit, null, Set.of(), null);
    }

    /** The same, and the member of staff who answers for it. */
    public Ref answeredForBy(UUID staff) {
        return new Ref(thing, id, unit, staff, named, place);
    }

    /** The same, and those who need to know. */
    public Ref naming(Set<UUID> staff) {
        return new Ref(thing, id, unit, responsible, staff, place);
    }

    /** The same, and the municipality or service that it is about. */
    public Ref about(String where) {
        return new Ref(thing, id, unit, responsible, named, where);
    }
}
