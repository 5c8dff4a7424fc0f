package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Finding;
import se.fyren.directory.Observation;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Verdict;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;

/**
 * Åldersvillkoret. A limit that is not found leaves adults as they are and makes the door unknown for children and for
 * those who have not said their age (docs/adr/0004).
 */
final class AgePolicy {

    private AgePolicy() {}

    static Judgement judge(ServiceOnDay service, @Nullable Age age) {
        return switch (service.age()) {
            case Finding.Unknown<AgeRange> unknown ->
                age != null && !age.isChild() ? Judgement.NOTHING : Judgement.unknown(Code.AGE_UNKNOWN, unknown);
            case Finding.Known<AgeRange> known -> known(known, age);
        };
    }

    /** The limit as something to tell of, where nobody's age is asked: it closes nothing. */
    static Judgement told(ServiceOnDay service) {
        return switch (service.age()) {
            case Finding.Unknown<AgeRange> unknown ->
                new Judgement(Verdict.OPEN, List.of(Reason.unsaid(Code.AGE_UNKNOWN)), Optional.empty());
            case Finding.Known<AgeRange> known ->
                known.value().isUnlimited()
                        ? Judgement.NOTHING
                        : Judgement.of(Verdict.OPEN, Code.AGE_WITHIN, known).with(conflicts(known, null));
        };
    }

    private static Judgement known(Finding.Known<AgeRange> known, @Nullable Age age) {
        AgeRange limit = known.value();
        if (age == null) {
            return limit.isUnlimited()
                    ? Judgement.NOTHING
                    : Judgement.of(Verdict.UNKNOWN, Code.AGE_UNSAID, known).with(conflicts(known, age));
        }
        if (limit.contains(age)) {
            return (limit.isUnlimited() ? Judgement.NOTHING : Judgement.of(Verdict.OPEN, Code.AGE_WITHIN, known))
                    .with(conflicts(known, age));
        }
        Code code = age.years() < limit.youngest() ? Code.AGE_BELOW : Code.AGE_ABOVE;
        return Judgement.of(Verdict.CLOSED, code, known).with(conflicts(known, age));
    }

    /** Other limits, where they would have answered this person otherwise. */
    private static List<Reason> conflicts(Finding.Known<AgeRange> known, @Nullable Age age) {
        List<Reason> conflicts = new ArrayList<>();
        for (Observation<AgeRange> other : known.conflicts()) {
            if (age == null || other.value().contains(age) != known.value().contains(age)) {
                conflicts.add(Reason.of(Code.AGE_CONFLICT, other));
            }
        }
        return conflicts;
    }
}
