package se.fyren.bench;

import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.guide.Advice;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;

/** The guide's pure function over the shipped directory: one advice after another for a mix of situations. */
@State(Scope.Thread)
public class AdviceBenchmark {

    private static final int SITUATIONS = 1024;

    private final Guide guide = new Guide(ShippedDirectory.snapshot().on(LocalDate.of(2026, 11, 21)));
    private final List<Situation> situations = Questions.mix(ShippedDirectory.snapshot(), SITUATIONS);
    private int next;

    @Benchmark
    public Advice advise() {
        next = (next + 1) % SITUATIONS;
        return guide.advise(situations.get(next));
    }
}
