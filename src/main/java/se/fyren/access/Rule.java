package se.fyren.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Åtkomstregel: lets a role do some things to some parts of one kind of record, to which it stands in one relation.
 * What no rule lets is refused.
 *
 * @param role null where it is for everyone who is signed in, whatever they wear
 * @param because the reason, in a few words
 */
public record Rule(
        @Nullable StaffRole role, Thing thing, Set<Act> acts, Set<Part> parts, Relation relation, String because) {

    public Rule {
        acts = Set.copyOf(acts);
        parts = Set.copyOf(parts);
    }

    boolean concerns(@Nullable Hat hat, Act act, Part part, Thing asked) {
        return (role == null || (hat != null && role == hat.role()))
                && thing == asked
                && acts.contains(act)
                && parts.contains(part);
    }
}
