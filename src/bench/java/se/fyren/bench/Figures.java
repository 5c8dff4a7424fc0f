package se.fyren.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table that is printed in the end. */
final class Figures {

    private final List<String> lines = new ArrayList<>(List.of("%-44s %-10s %10s %10s – %-10s %6s %6s"
            .formatted("figure", "unit", "median", "min", "max", "ratio", "goal")));

    /** One figure of several rounds; the ratio is Fyren's median to this one's. */
    void add(String figure, String unit, double[] rounds, @Nullable Double ratio, String goal) {
        double median = median(rounds);
        lines.add("%-44s %-10s %10s %10s – %-10s %6s %6s"
                .formatted(
                        figure,
                        unit,
                        number(median),
                        number(Arrays.stream(rounds).min().orElse(0)),
                        number(Arrays.stream(rounds).max().orElse(0)),
                        ratio == null ? "" : number(ratio),
                        goal));
    }

    static double median(double... rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    void print() {
        System.out.println();
        lines.forEach(System.out::println);
    }
}
