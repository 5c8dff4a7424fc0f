package se.fyren.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How it went when several did the same for a while, each again as soon as it was done.
 *
 * @param done when each was done, in nanoseconds from the beginning, and how long it took
 */
record Sending(Duration time, List<Done> done, int failures) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** One time that it was done. */
    record Done(long at, long took) {}

    /** What is done. */
    interface Work {
        /** Thread-safe. */
        void once() throws IOException, InterruptedException;
    }

    static Sending of(Work work, int atOnce, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        long begun = System.nanoTime();
        try (var workers = Executors.newFixedThreadPool(atOnce)) {
            for (int worker = 0; worker < atOnce; worker++) {
                workers.execute(() -> {
                    for (long now = System.nanoTime(); now - begun < time.toNanos(); now = System.nanoTime()) {
                        try {
                            work.once();
                            long end = System.nanoTime();
                            done.add(new Done(end - begun, end - now));
                        } catch (IOException | InterruptedException failed) {
                            failures.incrementAndGet();
                        }
                    }
                });
            }
        }
        return new Sending(time, List.copyOf(done), failures.get());
    }

    int count() {
        return done.size();
    }

    double perSecond() {
        return (double) count() / time.toSeconds();
    }

    /** How many in each whole second. */
    double[] eachSecond() {
        return IntStream.range(0, (int) time.toSeconds())
                .mapToDouble(second -> done.stream()
                        .filter(one -> one.at() / Duration.ofSeconds(1).toNanos() == second)
                        .count())
                .toArray();
    }

    /** So many of a hundred took no longer. */
    double millis(int of100) {
        long[] took = done.stream().mapToLong(Done::took).sorted().toArray();
        return took[Math.min(took.length - 1, took.length * of100 / 100)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return "Sending" + Arrays.asList(time, count(), failures);
    }
}
