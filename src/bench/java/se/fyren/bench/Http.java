package se.fyren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.fyren.directory.domain.ShippedDirectory;

/** Answers per second beside the two floors that send the same bytes, one server after the other in every round. */
record Http(Path app, Path data, Path answers) {

    private static final int SITUATIONS = 64;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    private static final int WARMING_ROUNDS = 3;
    private static final String GOAL_TOMCAT = "0.80";
    private static final String GOAL_BAREST = "0.60";
    private static final String GOAL_MEMORY = "300";

    void measure(Figures figures, int rounds) throws IOException, InterruptedException {
        List<byte[]> page = List.of(question("GET /sv/", ""));
        List<byte[]> advices = Questions.mix(ShippedDirectory.snapshot(), SITUATIONS).stream()
                .map(situation -> question("POST /api/guide", Questions.json(situation)))
                .toList();
        List<String> cached = List.of("-XX:AOTCache=" + app.resolve("fyren.aot"));
        try (Child fyren = Child.fyren(app.resolve("fyren.jar"), data, cached).answering(page.getFirst())) {
            keep("GET", fyren, page);
            keep("POST", fyren, advices);
            try (Child tomcat = Child.floor("bare Tomcat", BareTomcat.class, answers);
                    Child helidon = Child.floor("bare Helidon", BareHelidon.class, answers)) {
                List<Child> servers = List.of(fyren, tomcat, helidon);
                alternate("GET /sv/", page, servers, figures, rounds);
                alternate("POST /api/guide", advices, servers, figures, rounds);
            }
            figures.add("memory of the JVM after the load", "MB", megabytes(fyren, "VmRSS"), null, GOAL_MEMORY);
            figures.add("memory of the JVM at its most", "MB", megabytes(fyren, "VmHWM"), null, GOAL_MEMORY);
        }
    }

    private static double[] megabytes(Child server, String what) throws IOException {
        return new double[] {server.megabytes(what)};
    }

    private static void alternate(
            String what, List<byte[]> questions, List<Child> servers, Figures figures, int rounds)
            throws IOException {
        double[][] perSecond = new double[servers.size()][rounds];
        double[][] micros = new double[servers.size()][rounds];
        for (int round = -WARMING_ROUNDS; round < rounds; round++) {
            for (int i = 0; i < servers.size(); i++) {
                Child server = servers.get(i);
                double before = server.processorSeconds();
                double rate = Load.answersPerSecond(server.port(), questions, ROUND);
                if (round >= 0) {
                    perSecond[i][round] = rate;
                    micros[i][round] = (server.processorSeconds() - before) / (rate * ROUND.toSeconds()) * 1e6;
                }
            }
        }
        double fyren = Figures.median(perSecond[0]);
        String[] goals = {"", GOAL_TOMCAT, GOAL_BAREST};
        for (int i = 0; i < servers.size(); i++) {
            String name = what + ", " + servers.get(i).name();
            figures.add(name, "1/s", perSecond[i], i == 0 ? null : fyren / Figures.median(perSecond[i]), goals[i]);
        }
        for (int i = 0; i < servers.size(); i++) {
            figures.add(what + ", " + servers.get(i).name() + ", processor", "µs", micros[i], null, "");
        }
    }

    private void keep(String method, Child fyren, List<byte[]> questions) throws IOException {
        for (int i = 0; i < questions.size(); i++) {
            KeptAnswers.keep(answers, method, i, RawAnswer.ask(fyren.port(), questions.get(i)).body());
        }
    }

    private static byte[] question(String line, String body) {
        String head = line + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n";
        String content = body.isEmpty()
                ? "\r\n"
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return (head + content).getBytes(StandardCharsets.US_ASCII);
    }
}
