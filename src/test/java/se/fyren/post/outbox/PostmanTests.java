package se.fyren.post.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;
import se.fyren.post.Mail;
import se.fyren.post.MailAddress;
import se.fyren.post.Notice;
import se.fyren.post.Round;
import se.fyren.post.outbox.Node.Sorter;

/** Several postmen, on as many nodes, and who is still to be told; against a real mail server and a real database. */
class PostmanTests {

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
    void aMailsIdTellsNobodyWhichRowItWas() throws Exception {
        Node node = at(NOON, news("anna"));
        node.work().sort();
        String row = JdbcClient.create(database)
                .sql("select id::text from post.outbox")
                .query(String.class)
                .single();

        node.work().perform();

        assertThat(mail.getReceivedMessages()[0].getMessageID())
                .doesNotContain(row)
                .doesNotContain(row.replace("-", ""));
    }

    @Test
    void whoeverHasEndedTheirNoticesGetsNothingThatHasWaited() throws Exception {
        at(NOON, news("anna"), news("bo")).work().sort();

        Node.of(
                        "2026-11-18T12:15",
                        database,
                        port(),
                        round -> List.of(),
                        mail -> !mail.to().address().startsWith("anna"),
                        () -> false)
                .work()
                .perform();

        assertThat(recipients()).containsExactly("bo@example.se");
        assertThat(rows()).isZero();
    }

    @Test
    void ofTwoNodesAfterAnOutageOneSendsAndEachGetsOneMail() throws Exception {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "member" + i).toList();
        at(NOON, names.stream().map(PostmanTests::news).toArray(Optional[]::new))
                .work()
                .sort();
        at("2026-11-18T16:00", names.stream().map(PostmanTests::waited).toArray(Optional[]::new))
                .work()
                .sort();
        Node second = at("2026-11-18T16:15");
        AtomicInteger handled = new AtomicInteger();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Node first = Node.of("2026-11-18T16:15", database, port(), round -> List.of(), mail -> true, () -> {
                if (handled.incrementAndGet() == 40) {
                    done(other.submit(second.work()::perform));
                }
                return false;
            });
            first.work().perform();
        }
        second.work().perform();

        assertThat(recipients()).hasSize(40).doesNotHaveDuplicates();
        assertThat(mail.getReceivedMessages())
                .allSatisfy(one -> assertThat(one.getSubject()).isEqualTo("Något har väntat"));
        assertThat(rows()).isZero();
    }

    @Test
    void severalNodesAtOnceSendOne() throws Exception {
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                Node node = at(NOON, news("anna"), news("bo"), nothing());
                done.add(crowd.submit(node.work()::perform));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        at("2026-11-18T12:15").work().perform();

        assertThat(recipients()).containsExactlyInAnyOrder("anna@example.se", "bo@example.se");
        assertThat(rows()).isZero();
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
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

    private static Optional<Mail> to(String name, String language, Notice notice) {
        return MailAddress.of(name + "@example.se").map(address -> new Mail(address, language, notice));
    }

    private static Optional<Mail> nothing() {
        return Optional.empty();
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
