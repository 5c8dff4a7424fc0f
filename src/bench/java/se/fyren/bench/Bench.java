package se.fyren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures all there is to measure, then prints the table. */
final class Bench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private static final String STAFF = "staff";
    private static final String VISITORS = "visitors";
    private static final String SENDERS = "senders";
    private static final String INBOX = "inbox";
    /** Which part; empty for all. */
    private static final String ONLY = System.getProperty("bench.only", "");

    private Bench() {}

    public static void main(String[] target) throws IOException, InterruptedException, RunnerException {
        Figures figures = new Figures();
        Path work = Files.createDirectories(Path.of(target[0], "bench")).toAbsolutePath();
        if (isAsked(VISITORS)) {
            visitors(figures, Path.of(target[0], "fyren.jar"), work);
        }
        if (isAsked(STAFF)) {
            staff(figures, work);
        }
        if (isAsked(SENDERS)) {
            new Senders(Production.emptyDataFolder(work.resolve("senders"))).measure(figures);
        }
        if (isAsked(INBOX)) {
            new FullInbox(Production.emptyDataFolder(work.resolve("inbox"))).measure(figures);
        }
        figures.print();
    }

    private static boolean isAsked(String part) {
        return ONLY.isEmpty() || ONLY.equals(part);
    }

    private static void visitors(Figures figures, Path jar, Path work)
            throws IOException, InterruptedException, RunnerException {
        jmh(figures, "Guide.advise", AdviceBenchmark.class);
        Path app = Production.prepared(jar, work.resolve("app"));
        Path data = Production.emptyDataFolder(work);
        new StartTime(app, data).measure(figures, ROUNDS);
        new Http(app, data, work.resolve("answers")).measure(figures, ROUNDS);
        new FirstText(app, data, work.resolve("answers")).measure(figures, ROUNDS);
    }

    private static void staff(Figures figures, Path work) throws IOException, RunnerException {
        jmh(figures, "Rules.decide", DecisionBenchmark.class);
        Path data = Production.emptyDataFolder(work.resolve("demo"));
        new DemoAtWork(data, work.resolve("answers")).measure(figures, ROUNDS);
    }

    private static void jmh(Figures figures, String what, Class<?> benchmark) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx128m")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        for (RunResult result : results) {
            figures.add(what + ", one thread", "1/s", rounds(result), null, "");
            figures.add(what + ", allocated", "byte", allocated(result), null, "");
        }
    }

    private static double[] allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(one -> one.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(one -> one.getValue().getScore())
                .toArray();
    }

    private static double[] rounds(RunResult result) {
        return result.getAggregatedResult().getIterationResults().stream()
                .mapToDouble(round -> round.getPrimaryResult().getScore())
                .toArray();
    }
}
