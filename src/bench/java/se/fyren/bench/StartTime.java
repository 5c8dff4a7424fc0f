package se.fyren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the start of the process to its first advice, the data folder being warm. */
record StartTime(Path app, Path data) {

    private static final byte[] QUESTION = ("POST /api/guide HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            .getBytes(StandardCharsets.US_ASCII);

    void measure(Figures figures, int rounds) throws IOException, InterruptedException {
        List<String> cached = List.of("-XX:AOTCache=" + app.resolve("fyren.aot"));
        seconds(cached); // the first start makes the database
        double[] with = new double[rounds];
        double[] without = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            with[round] = seconds(cached);
            without[round] = seconds(List.of());
        }
        figures.add("start to first advice, AOT cache", "s", with, null, "1.50");
        figures.add("start to first advice, no AOT cache", "s", without, null, "");
    }

    private double seconds(List<String> flags) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Child fyren = Child.fyren(app.resolve("fyren.jar"), data, flags).answering(QUESTION)) {
            return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }
}
