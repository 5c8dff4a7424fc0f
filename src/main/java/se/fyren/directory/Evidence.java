package se.fyren.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bevisvärdering: the one rule by which observations of one thing become a finding for one day (the public contract,
 * «Evidence»).
 *
 * <p>An observation holds from its first day through its last; without a last day, until another contradicts it;
 * before the first and after the last nothing is known. Among those that hold, the operator's word wins over the
 * national guide's and that over others'; then the one that began latest. Two that are equal in both and differ leave
 * the matter unknown. Age never turns a finding: it asks for confirmation.
 */
public final class Evidence {

    private Evidence() {}

    /** What the observations say for the day. */
    public static <V> Finding<V> weigh(List<Observation<V>> observations, LocalDate day) {
        Comparator<Observation<V>> weight = Comparator.<Observation<V>, Standing>comparing(Observation::standing)
                .thenComparing(Evidence.<V>byStart().reversed());
        List<Observation<V>> holding = observations.stream()
                .filter(one -> holds(one, observations, day))
                .sorted(weight.thenComparing(freshestFirst()))
                .toList();
        if (holding.isEmpty()) {
            return new Finding.Unknown<>(nearest(observations, day));
        }
        Observation<V> basis = holding.getFirst();
        List<Observation<V>> against = holding.stream()
                .filter(one -> !one.value().equals(basis.value()))
                .toList();
        if (against.stream().anyMatch(one -> weight.compare(basis, one) == 0)) {
            return new Finding.Unknown<>(Optional.of(basis));
        }
        // One fresh, dated source that agrees is confirmation enough.
        boolean confirm = holding.stream()
                .filter(one -> one.value().equals(basis.value()))
                .allMatch(one -> one.wantsConfirmation(day));
        return new Finding.Known<>(basis.value(), basis, against, confirm);
    }

    private static <V> boolean holds(Observation<V> one, List<Observation<V>> all, LocalDate day) {
        return one.period().contains(day)
                && (one.period().last() != null
                        || all.stream().noneMatch(later -> !later.period().startsAfter(day) && later.ends(one)));
    }

    private static <V> Comparator<Observation<V>> byStart() {
        return Comparator.comparing(
                (Observation<V> one) -> one.period().first(),
                Comparator.nullsFirst(Comparator.<@Nullable LocalDate>naturalOrder()));
    }

    /** Of those that weigh the same and agree, the one last checked is cited; the order in the files says nothing. */
    private static <V> Comparator<Observation<V>> freshestFirst() {
        return Comparator.comparing(
                        (Observation<V> one) -> one.provenance().checked(),
                        Comparator.nullsFirst(Comparator.<@Nullable LocalDate>naturalOrder()))
                .reversed()
                .thenComparing(one -> one.provenance().source());
    }

    private static <V> Optional<Observation<V>> nearest(List<Observation<V>> observations, LocalDate day) {
        return observations.stream()
                .filter(one -> !one.period().startsAfter(day))
                .max(byStart())
                .or(() -> observations.stream().min(byStart()));
    }
}
