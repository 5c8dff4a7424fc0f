package se.fyren.conversations.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A thief's guess, by one thing that stands in clear: learns on every other row which answer goes with each value, or
 * on which side of which value, and tells how often it was right on the rest.
 */
record Guessing(List<Boolean> truth) {

    /** For things of few values. */
    double byValue(List<?> seen) {
        Map<Object, Integer> lean = new HashMap<>();
        IntStream.range(0, truth.size())
                .filter(row -> row % 2 == 0)
                .forEach(row -> lean.merge(seen.get(row), truth.get(row) ? 1 : -1, Integer::sum));
        return right(row -> lean.getOrDefault(seen.get(row), 0) > 0);
    }

    /** For things of many values that have an order: the best place to part them at. */
    double byPlace(List<Long> seen) {
        List<Integer> rows = IntStream.range(0, truth.size())
                .filter(row -> row % 2 == 0)
                .boxed()
                .sorted(Comparator.comparing(seen::get))
                .toList();
        int lean = 0;
        int best = 0;
        long parting = Long.MIN_VALUE;
        for (int row : rows) {
            lean += truth.get(row) ? 1 : -1;
            if (Math.abs(lean) > Math.abs(best)) {
                best = lean;
                parting = seen.get(row);
            }
        }
        long at = parting;
        boolean below = best > 0;
        return right(row -> (seen.get(row) <= at) == below);
    }

    private double right(IntPredicate guess) {
        return IntStream.range(0, truth.size())
                .filter(row -> row % 2 == 1)
                .mapToDouble(row -> guess.test(row) == truth.get(row) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
