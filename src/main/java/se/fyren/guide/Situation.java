package se.fyren.guide;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/**
 * Situation: what someone chose to say. Age and municipality are those of the person the help is for. Null means: would
 * rather not say. Never stored, never logged.
 *
 * @param needs empty where nothing was said
 */
public record Situation(
        @Nullable Role role, @Nullable Age age, @Nullable MunicipalityCode municipality, Set<Need> needs) {

    /** Nothing said at all; a good question. */
    public static final Situation UNSAID = new Situation(null, null, null, Set.of());

    public Situation {
        needs = Set.copyOf(needs);
    }

    public boolean isAboutChild() {
        return age != null && age.isChild();
    }

    /** Whether who asks does so for somebody else, or for their own sake beside somebody else. */
    public boolean isAskedByAnother() {
        return role == Role.RELATIVE || role == Role.PROFESSIONAL;
    }

    public boolean says(Need need) {
        return needs.contains(need);
    }

    /** What the person said stays out of logs and messages. */
    @Override
    public String toString() {
        return "Situation[…]";
    }
}
