package se.fyren.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.access.Decision.Refused;
import se.fyren.access.Decision.Why;

/**
 * Vad som begärdes: one entry of the trail, before it is sealed.
 *
 * @param staff who asked
 * @param role under which hat; null for none
 * @param hatUnit of which unit; null for none
 * @param unit the unit whose auditors may read the entry: the record's, or else the hat's; null for Fyren's own
 * @param record the record's id; null for a list, and for what is not there
 * @param responsible the member of staff who may read the entry too; null where nobody answers for the record alone
 * @param refused why not; null where it was allowed
 */
public record Asked(
        UUID staff,
        @Nullable StaffRole role,
        @Nullable UUID hatUnit,
        Act act,
        Part part,
        Thing thing,
        @Nullable UUID unit,
        @Nullable UUID record,
        @Nullable UUID responsible,
        @Nullable Why refused) {

    static Asked ofOne(SignedIn who, Act act, Part part, Thing thing, Optional<Ref> found, Decision decision) {
        @Nullable Ref ref = found.orElse(null);
        @Nullable UUID hatUnit = who.hat().map(hat -> hat.unit().id()).orElse(null);
        return new Asked(
                who.staff(),
                who.hat().map(Hat::role).orElse(null),
                hatUnit,
                act,
                part,
                thing,
                ref == null ? hatUnit : ref.unit(),
                ref == null ? null : ref.id(),
                ref == null ? null : ref.responsible(),
                decision instanceof Refused refused ? refused.why() : null);
    }

    static Asked ofMany(SignedIn who, Act act, Part part, Thing thing, boolean allowed) {
        return new Asked(
                who.staff(),
                who.hat().map(Hat::role).orElse(null),
                who.hat().map(hat -> hat.unit().id()).orElse(null),
                act,
                part,
                thing,
                who.hat().map(hat -> hat.unit().id()).orElse(null),
                null,
                null,
                allowed ? null : Why.NO_RULE);
    }
}
