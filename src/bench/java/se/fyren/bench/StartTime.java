package se.fyren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the start of the process to its first advice, the data folder being warm. */
record StartTime(Path app, Path data) {

    private static final byte[] QUESTION = ("POST /api/guide HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            .getBytes(StandardCharsets.US_ASCII);

    void measure(Figures figures, int rounds) throws IOException, InterruptedException {
        List<String> cached = List.of("-XX:AOTCache=" + app.resolve("fyren.aot"));
        start(cached); // the first start makes the database
        Start[] with = new Start[rounds];
        Start[] without = new Start[rounds];
        for (int round = 0; round < rounds; round++) {
            with[round] = start(cached);
            without[round] = start(List.of());
        }
        figures.add("start to first advice, AOT cache", "s", seconds(with), null, "1.50");
        figures.add("start to first advice, processor", "s", processor(with), null, "");
        figures.add("start to first advice, no AOT cache", "s", seconds(without), null, "");
    }

    private record Start(double seconds, double processor) {}

    private static double[] seconds(Start... starts) {
        return Arrays.stream(starts).mapToDouble(Start::seconds).toArray();
    }

    private static double[] processor(Start... starts) {
        return Arrays.stream(starts).mapToDouble(Start::processor).toArray();
    }

    private Start start(List<String> flags) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (Child fyren = Child.fyren(app.resolve("fyren.jar"), data, flags).answering(QUESTION)) {
            double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
            return new Start(seconds, fyren.processorSeconds());
        }
    }
}
