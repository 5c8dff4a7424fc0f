package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyren.directory.Finding;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Verdict;

/**
 * Bedömning: what one condition says of a door.
 *
 * @param reasons why; empty where the condition is nothing to speak of
 * @param confirm the fact that had better be confirmed before one relies on it
 */
record Judgement(Verdict verdict, List<Reason> reasons, Optional<Reason> confirm) {

    /** The condition does not concern this door. */
    static final Judgement NOTHING = new Judgement(Verdict.OPEN, List.of(), Optional.empty());

    /** A condition that rests on something left unsaid or on no source at all. */
    static Judgement unknown(Code code) {
        return new Judgement(Verdict.UNKNOWN, List.of(Reason.unsaid(code)), Optional.empty());
    }

    /** A condition that sources leave open, with the one that came nearest. */
    static Judgement unknown(Code code, Finding.Unknown<?> finding) {
        Reason reason = finding.nearest().map(fact -> Reason.of(code, fact)).orElseGet(() -> Reason.unsaid(code));
        return new Judgement(Verdict.UNKNOWN, List.of(reason), Optional.empty());
    }

    /** A condition that a known fact settles. */
    static Judgement of(Verdict verdict, Code code, Finding.Known<?> known) {
        return new Judgement(
                verdict,
                List.of(Reason.of(code, known.basis())),
                known.confirm() ? Optional.of(Reason.of(Code.CONFIRM, known.basis())) : Optional.empty());
    }

    /** The same with what another source says. */
    Judgement with(List<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new Judgement(verdict, all, confirm);
    }
}
