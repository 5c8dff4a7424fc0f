package se.fyren.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Receipt;

/**
 * How long it takes to open a thread of ten messages by its receipt, over HTTP; beside a server that sends the same
 * bytes, and beside the receipt's key alone.
 */
record OpeningTime(int port, Conversations conversations, Path answers) {

    private static final int MESSAGES = 10;
    private static final int TIMES = 100;
    private static final String GOAL_MILLIS = "10";
    private static final double NANOS_PER_MILLI = 1e6;

    OpeningTime(ApplicationContext fyren, Path answers) {
        this(
                fyren.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                fyren.getBean(Conversations.class),
                answers);
    }

    /** Something that is done and may fail. */
    private interface Work {
        void once() throws IOException;
    }

    void measure(Figures figures, int rounds) throws IOException {
        Receipt receipt = thread();
        byte[] question = ("GET /api/conversations/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Receipt "
                        + receipt.written() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Path kept = answers.resolve("conversation");
        KeptAnswers.keep(kept, 0, RawAnswer.ask(port, question).body());
        try (Child bare = Child.floor("bare Tomcat", BareTomcat.class, kept)) {
            double[][] millis = new double[3][rounds];
            for (int round = -1; round < rounds; round++) {
                int at = Math.max(0, round);
                millis[0][at] = median(() -> RawAnswer.ask(port, question));
                millis[1][at] = median(() -> RawAnswer.ask(bare.port(), question));
                millis[2][at] = median(() -> conversations.keys(receipt));
            }
            double opening = Figures.median(millis[0]);
            figures.add("opening by receipt, ten messages", "ms", millis[0], null, GOAL_MILLIS);
            figures.add("the same bytes, bare Tomcat", "ms", millis[1], opening / Figures.median(millis[1]), "");
            figures.add("the receipt's key alone", "ms", millis[2], opening / Figures.median(millis[2]), "");
        }
    }

    private Receipt thread() {
        MessageText text =
                MessageText.of("Jag behöver prata med någon. ".repeat(20)).orElseThrow();
        if (!(conversations.begin("mika-sthlm", "sv", text, RepeatKey.random()) instanceof Begun.With begun)) {
            throw new IllegalStateException("The demo's centre does not receive");
        }
        SeekerKeys keys = conversations.keys(begun.receipt());
        for (int message = 1; message < MESSAGES; message++) {
            conversations.write(keys, text, RepeatKey.random());
        }
        return begun.receipt();
    }

    private static double median(Work work) throws IOException {
        double[] millis = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            work.once();
            millis[time] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        return Figures.median(millis);
    }
}
