package se.fyren.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.SignedIn;
import se.fyren.bench.StaffPageTime.Question;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.domain.Inbox;
import se.fyren.conversations.domain.Retention;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.Outcome;

/** Something to do for staff: threads in an inbox, and a change of the directory that turns a verdict. */
record StaffWork(
        Conversations conversations,
        Inbox inbox,
        Retention retention,
        EditingDesk desk,
        TransactionOperations transaction,
        Clock clock) {

    private static final int THREADS = 20;
    private static final String SERVICE = "kast-sthlm";

    StaffWork(ApplicationContext fyren) {
        this(
                fyren.getBean(Conversations.class),
                fyren.getBean(Inbox.class),
                fyren.getBean(Retention.class),
                fyren.getBean(EditingDesk.class),
                fyren.getBean(TransactionOperations.class),
                fyren.getBean(Clock.class));
    }

    List<Question> ofACounsellor(SignedIn who) {
        MessageText text =
                MessageText.of("Jag behöver prata med någon. ".repeat(20)).orElseThrow();
        for (int thread = 0; thread < THREADS; thread++) {
            conversations.begin(SERVICE, "sv", text, RepeatKey.random());
        }
        ShortText reference = ShortText.of("SN 2026/17").orElseThrow();
        retention.decide(who, new RetentionDecision(reference, LocalDate.now(clock), RetentionDecision.LEAST, 0));
        String thread =
                "conversations/" + inbox.look(who).orElseThrow().getFirst().thread();
        return List.of(
                Question.of("conversations"),
                new Question("conversations, one", thread, ""),
                new Question("conversations, one, lend", thread + "/lend", ""),
                Question.of("promise"),
                Question.of("retention"));
    }

    List<Question> ofAnEditor(SignedIn who) {
        Line age = desk.lines("bris").stream()
                .filter(line -> line.cell("rule").equals("age"))
                .findFirst()
                .orElseThrow();
        Line after = age.with("value", "..12")
                .with(DataFile.CHECKED, LocalDate.now(clock).toString());
        return List.of(
                Question.of("facts"),
                Question.of("facts/files/services"),
                Question.of("facts/new/services"),
                new Question("facts, one line's change", "facts/lines/rules/" + age.fingerprint() + "/change", ""),
                new Question("facts/look", "facts/look", sheet(age, after)),
                new Question("facts, one change", "facts/changes/" + waiting(age, after, who.staff()), ""));
    }

    private UUID waiting(Line before, Line after, UUID by) {
        return transaction.execute(status -> {
            if (desk.make(List.of(new LineChange(before, after)), by) instanceof Outcome.Waits waits) {
                return waits.change();
            }
            throw new IllegalStateException("The change turns no verdict");
        });
    }

    /** As the form carries it. */
    private static String sheet(Line before, Line after) {
        return Stream.concat(
                        Stream.of("0.file=rules", "0.seen=1"),
                        Stream.concat(cells("0.was.", before), cells("0.now.", after)))
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> cells(String beginning, Line line) {
        return line.cells().entrySet().stream()
                .map((Map.Entry<String, String> cell) ->
                        beginning + cell.getKey() + "=" + URLEncoder.encode(cell.getValue(), UTF_8));
    }
}
