package se.fyren.bench;

import java.util.List;

/** One thing that is done over and over, and how it fared in each round. */
final class Contender {

    private static final double NANOS = 1e9;

    private final String name;
    private final int times;
    private final Runnable work;
    private final double[] perSecond;

    /**
     * A contender of some rounds.
     *
     * @param times how often the work does it each time it runs
     */
    Contender(String name, int rounds, int times, Runnable work) {
        this.name = name;
        this.times = times;
        this.work = work;
        this.perSecond = new double[rounds];
    }

    void round(int number) {
        long begun = System.nanoTime();
        work.run();
        perSecond[number] = times * NANOS / (System.nanoTime() - begun);
    }

    /** Each in turn in every round, after one to warm up; the first is Fyren, the others its floors. */
    static void alternate(Figures figures, int rounds, Contender... contenders) {
        for (int round = -1; round < rounds; round++) {
            for (Contender one : contenders) {
                one.round(Math.max(0, round));
            }
        }
        report(figures, contenders);
    }

    static void report(Figures figures, Contender... contenders) {
        double first = Figures.median(contenders[0].perSecond);
        figures.add(contenders[0].name, "1/s", contenders[0].perSecond, null, "");
        for (Contender floor : List.of(contenders).subList(1, contenders.length)) {
            figures.add(floor.name, "1/s", floor.perSecond, first / Figures.median(floor.perSecond), "");
        }
    }
}
