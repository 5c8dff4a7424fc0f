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
    private static final int WARM_ANSWERS = 300_000;
    private static final int WARMING_ROUNDS = 25;
    private static final String GZIP = "Accept-Encoding: gzip\r\n";
    private static final String GOAL_TOMCAT = "0.80";
    private static final String GOAL_BAREST = "0.60";
    private static final String GOAL_MEMORY = "300";

    void measure(Figures figures, int rounds) throws IOException, InterruptedException {
        List<byte[]> page = List.of(question("GET /sv/", GZIP, ""));
        List<byte[]> plain = advices("");
        List<byte[]> packed = advices(GZIP);
        List<String> cached = List.of("-XX:AOTCache=" + app.resolve("fyren.aot"));
        try (Child fyren = Child.fyren(app.resolve("fyren.jar"), data, cached).answering(page.getFirst())) {
            beside(fyren, "GET /sv/, gzip", page, figures, rounds);
            beside(fyren, "POST /api/guide", plain, figures, rounds);
            beside(fyren, "POST /api/guide, gzip", packed, figures, rounds);
            figures.add("memory of the JVM after the load", "MB", megabytes(fyren, "VmRSS"), null, GOAL_MEMORY);
            figures.add("memory of the JVM at its most", "MB", megabytes(fyren, "VmHWM"), null, GOAL_MEMORY);
        }
    }

    private void beside(Child fyren, String what, List<byte[]> questions, Figures figures, int rounds)
            throws IOException {
        Path kept = answers.resolve(what.replaceAll("[^A-Za-z]+", "-"));
        for (int i = 0; i < questions.size(); i++) {
            KeptAnswers.keep(
                    kept, i, RawAnswer.ask(fyren.port(), questions.get(i)).body());
        }
        try (Child tomcat = Child.floor("bare Tomcat", BareTomcat.class, kept);
                Child helidon = Child.floor("bare Helidon", BareHelidon.class, kept)) {
            alternate(what, questions, List.of(fyren, tomcat, helidon), figures, rounds);
        }
    }

    private static double[] megabytes(Child server, String what) throws IOException {
        return new double[] {server.megabytes(what)};
    }

    private static void alternate(String what, List<byte[]> questions, List<Child> servers, Figures figures, int rounds)
            throws IOException {
        double[][] perSecond = new double[servers.size()][rounds];
        double[][] micros = new double[servers.size()][rounds];
        for (Child server : servers) {
            warm(server, questions);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < servers.size(); i++) {
                Child server = servers.get(i);
                double before = server.processorSeconds();
                perSecond[i][round] = Load.answersPerSecond(server.port(), questions, ROUND);
                double used = server.processorSeconds() - before;
                micros[i][round] = used / (perSecond[i][round] * ROUND.toSeconds()) * 1e6;
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

    /** By the number of answers, not by time: on a busy machine the JVM takes longer to compile what is hot. */
    private static void warm(Child server, List<byte[]> questions) throws IOException {
        double answered = 0;
        for (int round = 0; round < WARMING_ROUNDS && answered < WARM_ANSWERS; round++) {
            answered += Load.answersPerSecond(server.port(), questions, ROUND) * ROUND.toSeconds();
        }
    }

    private static List<byte[]> advices(String header) {
        return Questions.mix(ShippedDirectory.snapshot(), SITUATIONS).stream()
                .map(situation -> question("POST /api/guide", header, Questions.json(situation)))
                .toList();
    }

    private static byte[] question(String line, String header, String body) {
        String head = line + " HTTP/1.1\r\nHost: localhost\r\n" + header;
        String content = body.isEmpty()
                ? "\r\n"
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return (head + content).getBytes(StandardCharsets.US_ASCII);
    }
}
