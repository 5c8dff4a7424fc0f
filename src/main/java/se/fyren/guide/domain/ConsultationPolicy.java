package se.fyren.guide.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Finding.Known;
import se.fyren.directory.Finding.Unknown;
import se.fyren.directory.Observation;
import se.fyren.directory.Reach;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Verdict;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;

/**
 * Konsultationsvillkoret: whether a professional may consult the service. Consultation needs no agreement; where the
 * sources differ on who may have a coordinator in a case, the door says so.
 */
final class ConsultationPolicy {

    private ConsultationPolicy() {}

    static Judgement judge(ServiceOnDay service, @Nullable MunicipalityCode municipality) {
        return switch (service.professionalReach()) {
            case Unknown<Reach> unknown -> Judgement.unknown(Code.REACH_UNKNOWN, unknown);
            case Known<Reach> known ->
                known(known, municipality).with(caseworkDiffers(service)).with(track(service));
        };
    }

    private static Judgement known(Known<Reach> known, @Nullable MunicipalityCode municipality) {
        return switch (known.value()) {
            case Reach.National national -> Judgement.of(Verdict.OPEN, Code.NATIONAL, known);
            case Reach.Anyone anyone -> Judgement.of(Verdict.OPEN, Code.CONSULTATION, known);
            case Reach.Areas areas -> {
                if (municipality == null) {
                    yield Judgement.unknown(Code.MUNICIPALITY_UNSAID);
                }
                yield areas.contains(municipality)
                        ? Judgement.of(Verdict.OPEN, Code.REGION, known)
                        : Judgement.of(Verdict.CLOSED, Code.OUTSIDE_AREA, known);
            }
            case Reach.OwnResidents own -> Judgement.of(Verdict.UNKNOWN, Code.REACH_UNKNOWN, known);
            case Reach.ByAgreement agreement -> Judgement.of(Verdict.UNKNOWN, Code.AGREEMENT_UNKNOWN, known);
        };
    }

    private static List<Reason> caseworkDiffers(ServiceOnDay service) {
        Observation<Reach> other =
                switch (service.casework()) {
                    case Known<Reach> known ->
                        known.conflicts().isEmpty() ? null : known.conflicts().getFirst();
                    case Unknown<Reach> unknown -> unknown.nearest().orElse(null);
                };
        return other == null ? List.of() : List.of(Reason.of(Code.CASEWORK_DIFFERS, other));
    }

    private static List<Reason> track(ServiceOnDay service) {
        return service.age() instanceof Known<AgeRange> known && !known.value().isUnlimited()
                ? List.of(Reason.of(Code.AGE_TRACK, known.basis()))
                : List.of();
    }
}
