package se.fyren.post.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;
import se.fyren.post.Mail;
import se.fyren.post.MailAddress;
import se.fyren.post.Notice;
import se.fyren.post.Round;
import se.fyren.post.outbox.Node.Sorter;

/** Against a real mail server and a real database. */
@ExtendWith(OutputCaptureExtension.class)
class PostWorkTests {

    private static final String NOON = "2026-11-18T12:00";

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final DataSource database = TestDatabase.migrated().dataSource();
    private final List<Round> rounds = new ArrayList<>();

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void eachIsToldOnceInWordsThatSayNothing() throws Exception {
        Node node = at(NOON, news("anna"), nothing(), welcome("bo"), waited("cecilia"));

        node.work().perform();
        node.work().perform();

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "anna@example.se|Det finns något nytt|Det finns något nytt. Logga in som vanligt.",
                        "bo@example.se|Notices come here|You have chosen to get notices here. They only say that there is"
                                + " something, never what. If you did not choose it, you need not do anything.",
                        "cecilia@example.se|Något har väntat|Något har väntat längre än lovat. Logga in som vanligt.");
        assertThat(rounds).hasSize(1);
        assertThat(rows()).isZero();
    }

    @Test
    void aMailHasNoOtherHeadersThanItNeeds() throws Exception {
        at(NOON, news("anna")).work().perform();

        MimeMessage only = mail.getReceivedMessages()[0];
        List<String> headers = new ArrayList<>();
        only.getAllHeaders().asIterator().forEachRemaining(header -> headers.add(header.getName()));
        assertThat(headers)
                .containsExactlyInAnyOrder(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "Auto-Submitted");
        assertThat(only.getHeader("Message-ID", null)).matches("<[0-9a-f]{32}@fyren[.]example>");
        assertThat(only.getHeader("From", null)).isEqualTo("fyren@fyren.example");
        assertThat(only.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(only.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(only.getHeader("Received", null)).contains("fyren.example");
    }

    @Test
    void aCrashAfterTheServersYesDoublesThatMailAndNoOther() throws Exception {
        List<Optional<Mail>> all = List.of(news("anna"), news("bo"), news("cecilia"), nothing());
        at(NOON, all.toArray(Optional[]::new)).work().sort();
        AtomicInteger sent = new AtomicInteger();
        Node crashing = Node.of(NOON, database, port(), round -> List.of(), mail -> true, () -> {
            boolean isSecond = mail.getReceivedMessages().length == 2;
            return isSecond && sent.incrementAndGet() == 1;
        });

        assertThatThrownBy(() -> crashing.work().perform()).hasMessage("The power is gone");
        at("2026-11-18T12:15").work().perform();

        List<String> ids = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            ids.add(one.getMessageID());
        }
        assertThat(ids).hasSize(4);
        assertThat(ids.stream().distinct())
                .as("by its id the doubled one is known")
                .hasSize(3);
        assertThat(recipients().distinct()).hasSize(3);
        assertThat(rows()).isZero();
    }

    @Test
    void aRoundThatIsCutOffIsSortedAgainWhole() throws Exception {
        Node crashing =
                Node.of(NOON, database, port(), round -> List.of(news("anna"), nothing()), mail -> true, () -> true);
        assertThatThrownBy(() -> crashing.work().perform()).hasMessage("The power is gone");
        assertThat(rows()).isZero();

        at("2026-11-18T12:15", news("anna"), nothing()).work().perform();

        assertThat(recipients()).containsExactly("anna@example.se");
    }

    @Test
    void whileTheServerIsAwayEverythingWaitsAndNobodyCanTellWhatItIs(CapturedOutput output) throws Exception {
        int port = port();
        mail.stop();
        Node node = at(port, NOON, news("anna"), nothing(), nothing());
        node.work().perform();
        node.work().perform();
        assertThat(rows()).isEqualTo(3);
        assertThat(output).contains("The mail server does not answer").doesNotContain("anna");

        // The next hour, with more for the same: one mail, the most urgent.
        at(port, "2026-11-18T16:00", waited("anna"), nothing(), nothing())
                .work()
                .perform();
        assertThat(rows()).isEqualTo(6);
        GreenMail back = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            at(port, "2026-11-18T16:15").work().perform();
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(back.getReceivedMessages()[0].getSubject()).isEqualTo("Något har väntat");
            assertThat(rows()).isZero();
        } finally {
            back.stop();
        }
    }

    @Test
    void afterTwoWorkingDaysItIsDroppedWithAWordAndNoAddress(CapturedOutput output) {
        int port = port();
        mail.stop();
        at(port, "2026-11-20T16:00", news("anna"), nothing()).work().perform();

        at(port, "2026-11-24T23:45").work().perform();
        assertThat(rows()).as("the weekend does not count").isEqualTo(2);
        at(port, "2026-11-25T00:00").work().perform();

        assertThat(rows()).isZero();
        assertThat(output)
                .contains("Notices could not be sent for two working days")
                .doesNotContain("anna");
    }

    @Test
    void aMissedHourIsCaughtUpOnceAndTellsOfAllThatWasMissed() {
        at(NOON).work().perform();
        at("2026-11-23T10:20").work().perform();
        at("2026-11-23T10:30").work().perform();
        at("2026-11-23T12:00").work().perform();

        assertThat(rounds.stream().skip(1).map(round -> round.after() + " " + round.through()))
                .containsExactly("2026-11-18T12:00 2026-11-23T08:00", "2026-11-23T08:00 2026-11-23T12:00");
    }

    @Test
    void aClockThatWasFarAheadStopsNothing() {
        at("2031-01-07T12:00").work().perform();
        at(NOON).work().perform();
        at(NOON).work().perform();

        assertThat(rounds.stream().skip(1).map(round -> round.after() + " " + round.through()))
                .containsExactly("2026-11-18T08:00 2026-11-18T12:00");
    }

    @Test
    void aRowWithANoticeIsAsLongAsOneWithoutAndHoldsNoAddressInClear() {
        at(NOON, news("a"), waited("somebody.with-a-name-of-some-length"), nothing())
                .work()
                .sort();

        assertThat(JdbcClient.create(database)
                        .sql("select length(sealed) from post.outbox group by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(360);
        assertThat(JdbcClient.create(database)
                        .sql(
                                "select count(*) from post.outbox where position('example' in encode(sealed, 'escape')) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Node at(String now, Optional<?>... mails) {
        return at(port(), now, mails);
    }

    @SuppressWarnings("unchecked")
    private Node at(int port, String now, Optional<?>... mails) {
        Sorter sorter = round -> {
            rounds.add(round);
            return (List<Optional<Mail>>) (List<?>) List.of(mails);
        };
        return Node.at(now, database, port, sorter);
    }

    private int port() {
        return mail.getSmtp().getPort();
    }

    private static Optional<Mail> news(String name) {
        return to(name, "sv", Notice.NEWS);
    }

    private static Optional<Mail> waited(String name) {
        return to(name, "sv", Notice.WAITED);
    }

    private static Optional<Mail> welcome(String name) {
        return to(name, "en", Notice.HERE);
    }

    private static Optional<Mail> to(String name, String language, Notice notice) {
        return MailAddress.of(name + "@example.se").map(address -> new Mail(address, language, notice));
    }

    private static Optional<Mail> nothing() {
        return Optional.empty();
    }

    private List<String> lines() throws Exception {
        List<String> lines = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            lines.add(to(one) + "|" + one.getSubject() + "|"
                    + one.getContent().toString().strip());
        }
        return lines;
    }

    private java.util.stream.Stream<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            all.add(to(one));
        }
        return all.stream();
    }

    private static String to(MimeMessage one) throws MessagingException {
        return Arrays.stream(one.getRecipients(RecipientType.TO))
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
    }

    private long rows() {
        return JdbcClient.create(database)
                .sql("select count(*) from post.outbox")
                .query(Long.class)
                .single();
    }
}
