package se.fyren.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.Fyren;
import se.fyren.access.accounts.Sessions;
import se.fyren.bench.StaffPageTime.Question;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations;

/**
 * An inbox of ten thousand threads: its first opening, when nobody has looked since the first was written, and those that
 * follow. Each third somebody has written in between.
 */
record FullInbox(Path data) {

    private static final int THREADS = Integer.getInteger("bench.threads", 10_000);
    private static final int TIMES = 120;
    private static final int ONE_IN = 3;
    private static final int OF_100 = 95;
    private static final double NANOS_PER_MILLI = 1e6;

    void measure(Figures figures) throws IOException {
        try (ConfigurableApplicationContext fyren =
                new SpringApplicationBuilder(Fyren.class).run("--server.port=0", "--fyren.data.dir=" + data)) {
            IntStream.range(0, THREADS).parallel().forEach(thread -> begin(fyren));
            int port = fyren.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            byte[] question = Question.of("conversations").bytes(inKast(fyren));
            double first = millis(port, question);
            double[] warm = new double[TIMES];
            for (int time = 0; time < TIMES; time++) {
                if (time % ONE_IN == 0) {
                    begin(fyren);
                }
                warm[time] = millis(port, question);
            }
            Arrays.sort(warm);
            String name = "inbox of " + THREADS + " threads";
            figures.add(name + ", first opening", "ms", new double[] {first}, null, "3000");
            figures.add(name + ", then", "ms", warm, null, "");
            figures.add(name + ", 95 of 100 within", "ms", new double[] {warm[TIMES * OF_100 / 100]}, null, "100");
        }
    }

    private static void begin(ConfigurableApplicationContext fyren) {
        MessageText text = MessageText.of("Jag behöver prata med någon.").orElseThrow();
        fyren.getBean(Conversations.class).begin("kast-sthlm", "sv", text, RepeatKey.random());
    }

    /** The cookie of the demo's counsellor. */
    private static String inKast(ConfigurableApplicationContext fyren) {
        String cookie = new DemoSignIn(fyren).in("kim");
        UUID hat = fyren.getBean(JdbcClient.class).sql("""
                        select a.id from access.assignment a join access.staff s on s.id = a.staff
                        where s.sign_in_name = 'kim' limit 1""").query(UUID.class).single();
        fyren.getBean(Sessions.class).wear(cookie, hat);
        return cookie;
    }

    private static double millis(int port, byte[] question) throws IOException {
        long begun = System.nanoTime();
        RawAnswer.ask(port, question);
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }
}
