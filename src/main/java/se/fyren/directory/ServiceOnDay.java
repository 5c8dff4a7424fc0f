package se.fyren.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;

/**
 * Verksamheten en viss dag: what is known of one service on one day, every fact weighed.
 *
 * @param operator who runs it, null where no source says
 * @param reachUnstated whether no source has ever said for whose residents it is there
 * @param operating whether it is in operation; empty where no source raises the question
 */
public record ServiceOnDay(
        Service service,
        @Nullable Organisation operator,
        boolean reachUnstated,
        Finding<Reach> reach,
        Finding<Reach> professionalReach,
        Finding<Reach> offered,
        Finding<Reach> casework,
        Finding<AgeRange> age,
        Map<Need, Finding<Answer>> helps,
        Map<Role, Finding<Answer>> receives,
        Finding<Answer> free,
        Finding<Answer> anonymous,
        Optional<Finding<Answer>> operating,
        Finding<Answer> unregistered,
        Map<MunicipalityCode, Finding<CoverageStatus>> coverage,
        Set<Audience> audiences,
        List<Channel> channels) {

    /** Whether the service says that it helps with this. */
    public boolean helpsWith(Need need) {
        Finding<Answer> finding = helps.get(need);
        return finding != null && finding.is(Answer.YES);
    }

    /** All that the service says that it helps with. */
    public List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (Map.Entry<Need, Finding<Answer>> one : helps.entrySet()) {
            if (one.getValue().is(Answer.YES)) {
                needs.add(one.getKey());
            }
        }
        return needs;
    }

    /** Whether it receives someone who comes in this role; unknown where no source says. */
    public Finding<Answer> receives(Role role) {
        return receives.getOrDefault(role, Finding.nothing());
    }

    /** What is reported of the municipality's agreement. */
    public Finding<CoverageStatus> coverage(MunicipalityCode municipality) {
        return coverage.getOrDefault(municipality, Finding.nothing());
    }

    /** Whether the municipality runs the service. */
    public boolean isRunBy(MunicipalityCode municipality) {
        return municipality.equals(home());
    }

    /** Whether an authority runs it, which may have to give data to other authorities. */
    public boolean isRunByAuthority() {
        return operator != null && operator.kind().isAuthority();
    }

    /**
     * Whether it is near: national, or its county or its coverage includes the municipality. A service whose reach no
     * source states and which no municipality runs is near to everyone, since far would be a guess.
     */
    public boolean isNear(@Nullable MunicipalityCode municipality) {
        if (municipality == null || coverage.containsKey(municipality) || (reachUnstated && home() == null)) {
            return true;
        }
        MunicipalityCode home = home();
        return (home != null && home.isInCountyOf(municipality))
                || reaches(reach, municipality)
                || reaches(professionalReach, municipality)
                || reaches(offered, municipality);
    }

    /** The municipality that runs it or that its operator belongs to, null where there is not one. */
    public @Nullable MunicipalityCode home() {
        return operator == null ? null : operator.municipality();
    }

    private static boolean reaches(Finding<Reach> finding, MunicipalityCode municipality) {
        return finding instanceof Finding.Known<Reach>(Reach reach, var basis, var conflicts, var confirm)
                && switch (reach) {
                    case Reach.National national -> true;
                    case Reach.Areas areas -> areas.contains(municipality);
                    case Reach.Anyone anyone -> false;
                    case Reach.OwnResidents own -> false;
                    case Reach.ByAgreement agreement -> false;
                };
    }
}
