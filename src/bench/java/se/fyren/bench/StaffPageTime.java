package se.fyren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.Sessions;

/** How long each staff page takes from question to whole answer, one after the other, beside the same bytes sent bare. */
record StaffPageTime(int port, DemoSignIn door, StaffWork work, Sessions sessions, JdbcClient database, Path answers) {

    private static final int TIMES = 60;
    private static final String GOAL_MILLIS = "100";
    private static final double NANOS_PER_MILLI = 1e6;

    StaffPageTime(ApplicationContext fyren, DemoSignIn door, Path answers) {
        this(
                fyren.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                door,
                new StaffWork(fyren),
                fyren.getBean(Sessions.class),
                fyren.getBean(JdbcClient.class),
                answers);
    }

    /**
     * What somebody asks for, below {@code /sv/staff}.
     *
     * @param name what it is called in the table
     * @param form what is sent; empty where nothing is
     */
    record Question(String name, String path, String form) {

        static Question of(String path) {
            return new Question(path, path, "");
        }

        byte[] bytes(String cookie) {
            String head = " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: __Host-s=" + cookie;
            String address = "/sv/staff" + (path.isEmpty() ? "" : "/" + path);
            String text = form.isEmpty()
                    ? "GET " + address + head + "\r\n\r\n"
                    : "POST " + address + head
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n" + form;
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }

    void measure(Figures figures, int rounds) throws IOException {
        Map<String, Function<SignedIn, List<Question>>> asked = new TreeMap<>(Map.of(
                "alva", who -> plain("", "colleagues", "units", "account"),
                "gro", who -> plain("unit", "trail"),
                "kim", work::ofACounsellor,
                "runa", work::ofAnEditor,
                "rakel", who -> plain("unit", "trail")));
        for (Map.Entry<String, Function<SignedIn, List<Question>>> one : asked.entrySet()) {
            String cookie = door.in(one.getKey());
            sessions.wear(cookie, firstHat(one.getKey()));
            for (Question question : one.getValue().apply(sessions.of(cookie).orElseThrow())) {
                beside(figures, rounds, one.getKey(), question, cookie);
            }
        }
    }

    private static List<Question> plain(String... paths) {
        return List.of(paths).stream().map(Question::of).toList();
    }

    private void beside(Figures figures, int rounds, String who, Question asked, String cookie) throws IOException {
        byte[] question = asked.bytes(cookie);
        Path kept = answers.resolve("staff-" + who + "-" + asked.name().replaceAll("[/ ]", "-"));
        KeptAnswers.keep(kept, 0, RawAnswer.ask(port, question).body());
        try (Child bare = Child.floor("bare Tomcat", BareTomcat.class, kept)) {
            double[][] millis = new double[2][rounds];
            for (int round = -1; round < rounds; round++) {
                double here = median(port, question);
                double there = median(bare.port(), question);
                if (round >= 0) {
                    millis[0][round] = here;
                    millis[1][round] = there;
                }
            }
            String name = "staff/" + asked.name() + ", " + who;
            figures.add(name, "ms", millis[0], null, GOAL_MILLIS);
            figures.add(name + ", bare", "ms", millis[1], Figures.median(millis[0]) / Figures.median(millis[1]), "");
        }
    }

    /** Of Fyren's own unit, where they have one there. */
    private UUID firstHat(String signInName) {
        return database.sql("""
                        select a.id from access.assignment a join access.unit u on u.id = a.unit
                        join access.staff s on s.id = a.staff where s.sign_in_name = ?
                        order by u.kind <> 'INSTALLATION', u.name limit 1""").param(signInName).query(UUID.class).single();
    }

    private static double median(int port, byte[] question) throws IOException {
        double[] millis = new double[TIMES];
        for (int time : IntStream.range(0, TIMES).toArray()) {
            long begun = System.nanoTime();
            RawAnswer.ask(port, question);
            millis[time] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        return Figures.median(millis);
    }
}
