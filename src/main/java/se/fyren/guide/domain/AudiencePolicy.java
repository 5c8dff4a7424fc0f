package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.List;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Need;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Situation;
import se.fyren.kernel.AgeRange;

/** Målgruppen: whom a service says it is for. It closes nothing; the reader knows whether it fits. */
final class AudiencePolicy {

    private AudiencePolicy() {}

    static List<Reason> told(ServiceOnDay service, Situation situation, DirectoryOnDay directory) {
        List<Reason> reasons = new ArrayList<>();
        if (service.audiences().contains(Audience.YOUNG)) {
            AgeRange ages = directory.ages(Audience.YOUNG).orElse(null);
            reasons.add(new Reason(Code.FOR_YOUNG, service.service().source(), null, null, ages));
        }
        if (service.audiences().contains(Audience.WOMEN)) {
            reasons.add(told(Code.FOR_WOMEN, service));
        }
        if (service.audiences().contains(Audience.LGBTQ)) {
            reasons.add(told(Code.FOR_LGBTQ, service));
        }
        if (situation.says(Need.NOT_REGISTERED) && service.unregistered().is(Answer.YES)) {
            reasons.add(told(Code.RECEIVES_UNREGISTERED, service));
        }
        return reasons;
    }

    private static Reason told(Code code, ServiceOnDay service) {
        return new Reason(code, service.service().source(), null, null, null);
    }
}
