package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyren.directory.Audience;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Finding;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Situation;
import se.fyren.guide.Verdict;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;

/**
 * Målgruppsvillkoret: whom a service says it is for, told to the reader, who knows whether it fits. Only «young» can be
 * told from the answers, where a source says which ages that means.
 */
final class AudiencePolicy {

    private AudiencePolicy() {}

    /** Whether the person is too old for a service for children or for the young. */
    static boolean shutsOut(ServiceOnDay service, Situation situation, DirectoryOnDay directory) {
        Age age = situation.age();
        if (age == null || age.isChild()) {
            return false;
        }
        boolean forChildren = service.age() instanceof Finding.Known<AgeRange> known
                && known.value().isForChildren();
        boolean tooOldForYoung = service.audiences().contains(Audience.YOUNG)
                && directory
                        .ages(Audience.YOUNG)
                        .filter(ages -> !ages.contains(age))
                        .isPresent();
        return forChildren || tooOldForYoung;
    }

    static Judgement judge(ServiceOnDay service, Situation situation, DirectoryOnDay directory) {
        List<Reason> reasons = new ArrayList<>();
        boolean hangsOnAge = service.audiences().contains(Audience.YOUNG) && situation.age() == null;
        if (hangsOnAge) {
            reasons.add(new Reason(
                    Code.AGE_UNSAID,
                    null,
                    null,
                    null,
                    directory.ages(Audience.YOUNG).orElse(null)));
        }
        if (service.audiences().contains(Audience.YOUNG)) {
            reasons.add(told(Code.FOR_YOUNG, service));
        }
        if (service.audiences().contains(Audience.WOMEN)) {
            reasons.add(told(Code.FOR_WOMEN, service));
        }
        if (service.audiences().contains(Audience.LGBTQ)) {
            reasons.add(told(Code.FOR_LGBTQ, service));
        }
        return new Judgement(hangsOnAge ? Verdict.UNKNOWN : Verdict.OPEN, reasons, Optional.empty());
    }

    private static Reason told(Code code, ServiceOnDay service) {
        return new Reason(code, service.service().source(), null, null, null);
    }
}
