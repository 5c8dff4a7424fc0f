package se.fyren.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Relation: how somebody stands to a record. */
public enum Relation {
    /** Whatever the record. */
    ANY,
    /** It is about, or answered for by, somebody else. */
    ANOTHERS,
    /** It is about, or answered for by, them. */
    OWN,
    /** It is their unit's. */
    OWN_UNIT,
    /** It is their unit's, and names them as one who needs to know. */
    NAMED,
    /** It is the one that is lent to them. */
    GIVEN,
    /** It is about the place that their unit stands for. */
    OWN_PLACE;

    /** @param hat what they wear; null where they wear none */
    boolean holds(UUID staff, @Nullable Hat hat, Ref record) {
        return switch (this) {
            case ANY -> true;
            case ANOTHERS -> !staff.equals(record.responsible());
            case OWN -> staff.equals(record.responsible());
            case OWN_UNIT -> hat != null && hat.unit().id().equals(record.unit());
            case NAMED -> OWN_UNIT.holds(staff, hat, record) && record.named().contains(staff);
            case GIVEN ->
                hat != null && OWN_UNIT.holds(staff, hat, record) && record.id().equals(hat.target());
            case OWN_PLACE ->
                hat != null
                        && record.place() != null
                        && record.place().equals(hat.unit().place());
        };
    }
}
