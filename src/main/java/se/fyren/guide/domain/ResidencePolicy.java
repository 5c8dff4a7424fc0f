package se.fyren.guide.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Finding;
import se.fyren.directory.Finding.Known;
import se.fyren.directory.Finding.Unknown;
import se.fyren.directory.Reach;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Verdict;
import se.fyren.kernel.MunicipalityCode;

/**
 * Boendevillkoret: whether someone who lives or stays in the municipality may come. A reported agreement decides; else
 * a municipality's own residents are covered by the service it runs; else the service's rule on whom it is there for
 * (docs/adr/0004).
 */
final class ResidencePolicy {

    private ResidencePolicy() {}

    static Judgement judge(ServiceOnDay service, @Nullable MunicipalityCode municipality) {
        if (service.service().kind() == Service.Kind.MUNICIPAL) {
            String law = service.service().source();
            return new Judgement(
                    Verdict.OPEN, List.of(new Reason(Code.HOME_MUNICIPALITY, law, null, null, null)), Optional.empty());
        }
        if (municipality == null) {
            return service.reach() instanceof Known<Reach> known && known.value() instanceof Reach.National
                    ? Judgement.of(Verdict.OPEN, Code.NATIONAL, known)
                    : Judgement.unknown(Code.MUNICIPALITY_UNSAID);
        }
        return switch (service.coverage(municipality)) {
            case Known<CoverageStatus> known -> reported(service, municipality, known);
            case Unknown<CoverageStatus> unknown -> unreported(service, municipality, unknown);
        };
    }

    private static Judgement reported(
            ServiceOnDay service, MunicipalityCode municipality, Known<CoverageStatus> known) {
        Judgement judgement =
                switch (known.value()) {
                    case IN_FORCE -> Judgement.of(Verdict.OPEN, Code.AGREEMENT, known);
                    case TRIAL -> Judgement.of(Verdict.OPEN, Code.AGREEMENT_TRIAL, known);
                    case NONE -> Judgement.of(Verdict.CLOSED, Code.NO_AGREEMENT, known);
                    // What a service was before says nothing of whom it takes today.
                    case PREDECESSOR -> unreported(service, municipality, Finding.unknown(known.basis()));
                };
        return judgement.with(known.conflicts().stream()
                .map(other -> Reason.of(Code.REACH_CONFLICT, other))
                .toList());
    }

    private static Judgement unreported(
            ServiceOnDay service, MunicipalityCode municipality, Unknown<CoverageStatus> coverage) {
        if (service.isRunBy(municipality)) {
            return ownResidents(service.service().source());
        }
        return switch (service.reach()) {
            case Known<Reach> known -> byReach(known, municipality, coverage);
            case Unknown<Reach> unknown -> Judgement.unknown(Code.REACH_UNKNOWN, unknown);
        };
    }

    /** That a municipality's centre takes its own residents is a rule, not an observation with a day: confirm. */
    private static Judgement ownResidents(String source) {
        return new Judgement(
                Verdict.OPEN,
                List.of(new Reason(Code.OWN_RESIDENTS, source, null, null, null)),
                Optional.of(new Reason(Code.CONFIRM, source, null, null, null)));
    }

    private static Judgement byReach(
            Known<Reach> known, MunicipalityCode municipality, Unknown<CoverageStatus> coverage) {
        return switch (known.value()) {
            case Reach.National national -> Judgement.of(Verdict.OPEN, Code.NATIONAL, known);
            case Reach.Anyone anyone -> Judgement.of(Verdict.OPEN, Code.CONSULTATION, known);
            case Reach.Areas areas ->
                areas.contains(municipality)
                        ? Judgement.of(Verdict.OPEN, Code.AREA, known)
                        : Judgement.of(Verdict.CLOSED, Code.OUTSIDE_AREA, known);
            case Reach.OwnResidents own -> Judgement.of(Verdict.CLOSED, Code.OWN_RESIDENTS_ONLY, known);
            case Reach.ByAgreement agreement -> agreementUnknown(known, coverage);
        };
    }

    private static Judgement agreementUnknown(Known<Reach> rule, Unknown<CoverageStatus> coverage) {
        Judgement nothingKnown = Judgement.of(Verdict.UNKNOWN, Code.AGREEMENT_UNKNOWN, rule);
        return coverage.nearest()
                .filter(latest -> latest.period().last() != null)
                .map(latest -> new Judgement(
                        Verdict.UNKNOWN, List.of(Reason.of(Code.AGREEMENT_ENDED, latest)), nothingKnown.confirm()))
                .orElse(nothingKnown);
    }
}
