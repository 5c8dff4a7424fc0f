package se.fyren.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Urval: which records a list may hold, for its query to say. A query compares with every one of these that its records
 * can have; null equals nothing.
 *
 * @param any whether every record may be in it
 * @param anothers the member of staff whose own records alone may not
 * @param own the member of staff whose own records may
 * @param unit the unit whose records may
 * @param named the unit whose records may, if they name the member of staff who asks
 * @param given the one record that may
 * @param place the place whose records may
 */
public record Scope(
        boolean any,
        @Nullable UUID anothers,
        @Nullable UUID own,
        @Nullable UUID unit,
        @Nullable UUID named,
        @Nullable UUID given,
        @Nullable String place) {

    static Scope of(UUID staff, @Nullable Hat hat, List<Rule> rules) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        rules.forEach(rule -> relations.add(rule.relation()));
        return new Scope(
                relations.contains(Relation.ANY),
                relations.contains(Relation.ANOTHERS) ? staff : null,
                relations.contains(Relation.OWN) ? staff : null,
                hat != null && relations.contains(Relation.OWN_UNIT)
                        ? hat.unit().id()
                        : null,
                hat != null && relations.contains(Relation.NAMED) ? hat.unit().id() : null,
                hat != null && relations.contains(Relation.GIVEN) ? hat.target() : null,
                hat != null && relations.contains(Relation.OWN_PLACE)
                        ? hat.unit().place()
                        : null);
    }
}
