package se.fyren.guide.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Situation;

/**
 * Urvalet: which services are doors for a situation at all. A door is listed if role and need match and it is near.
 * Someone who would rather not say is shown what either may need.
 */
final class Listing {

    private static final Set<Need> OWN_NEEDS =
            EnumSet.of(Need.SOLD_SEX, Need.RAPED, Need.SELF_HARM, Need.TRAFFICKED, Need.EXPLOITED_OTHERWISE);
    private static final Set<Need> EITHERS_NEEDS = EnumSet.of(Need.VIOLENCE_AT_HOME, Need.NOT_REGISTERED);

    private final Situation situation;
    /** What the person needs in each role that may be theirs. */
    private final Map<Role, Set<Need>> needs = new EnumMap<>(Role.class);

    Listing(Situation situation) {
        this.situation = situation;
        personRoles(situation).forEach(role -> needs.put(role, needs(role)));
    }

    /** The role in which this service receives the person, the best known first; null where it is no door for them. */
    @Nullable
    Role personRole(ServiceOnDay service) {
        Role unsaid = null;
        for (Map.Entry<Role, Set<Need>> one : needs.entrySet()) {
            Role role = one.getKey();
            if (helps(service, one.getValue())) {
                if (service.receives(role).is(Answer.YES)) {
                    return role;
                }
                unsaid = service.receives(role).is(Answer.NO) ? unsaid : role;
            }
        }
        return unsaid;
    }

    /** Whether it is a door for the one who asks on their own behalf: a relative or a professional. */
    boolean isDoorForAsker(ServiceOnDay service, Role role) {
        return receivesAsker(service, role) && (isForProfessionalsOnly(service) || helpsInAnyRole(service));
    }

    /** A specialist centre is asked even where no source says that it receives relatives or professionals. */
    private static boolean receivesAsker(ServiceOnDay service, Role role) {
        return service.receives(role).is(Answer.YES)
                || (service.service().kind().isSpecialist()
                        && !service.receives(role).is(Answer.NO));
    }

    /** Whether it is near, and a door at all. */
    boolean isDoor(ServiceOnDay service) {
        Service.Kind kind = service.service().kind();
        return kind != Service.Kind.EMERGENCY
                && (kind != Service.Kind.LEARNING || situation.role() == Role.PROFESSIONAL)
                && service.isNear(situation.municipality());
    }

    /** The national line and the coordinators take any question from a professional. */
    static boolean isForProfessionalsOnly(ServiceOnDay service) {
        return service.receives(Role.PROFESSIONAL).is(Answer.YES)
                && service.receives(Role.OWN_EXPERIENCE).is(Answer.NO)
                && service.receives(Role.BUYER).is(Answer.NO)
                && service.receives(Role.RELATIVE).is(Answer.NO);
    }

    private boolean helpsInAnyRole(ServiceOnDay service) {
        for (Set<Need> ofRole : needs.values()) {
            if (helps(service, ofRole)) {
                return true;
            }
        }
        return false;
    }

    private static boolean helps(ServiceOnDay service, Set<Need> needs) {
        for (Need need : needs) {
            if (service.helpsWith(need)) {
                return true;
            }
        }
        return false;
    }

    /** What the person needs in this role: what was said of it, or else all that the role may need. */
    private Set<Need> needs(Role role) {
        Set<Need> ofRole = role == Role.BUYER ? Need.OF_BUYERS : OWN_NEEDS;
        Set<Need> needs = EnumSet.copyOf(ofRole);
        needs.retainAll(situation.needs());
        if (needs.isEmpty()) {
            needs.addAll(ofRole);
        }
        EITHERS_NEEDS.stream().filter(situation::says).forEach(needs::add);
        return needs;
    }

    /** A person may both sell and buy; what was said of needs tells more than the role alone. */
    private static Set<Role> personRoles(Situation situation) {
        boolean saysOwn = !Collections.disjoint(situation.needs(), OWN_NEEDS);
        boolean saysBuyer = !Collections.disjoint(situation.needs(), Need.OF_BUYERS);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (situation.role() == Role.OWN_EXPERIENCE || saysOwn) {
            roles.add(Role.OWN_EXPERIENCE);
        }
        if (situation.role() == Role.BUYER || saysBuyer) {
            roles.add(Role.BUYER);
        }
        return roles.isEmpty() ? EnumSet.of(Role.OWN_EXPERIENCE, Role.BUYER) : roles;
    }
}
