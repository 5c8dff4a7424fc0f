package se.fyren.post.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.post.Mail;
import se.fyren.post.MailServer;
import se.fyren.post.MailServers;
import se.fyren.post.Round;
import se.fyren.post.Sorting;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Languages;

/** One node's post at one time, with others on the same database. */
record Node(PostWork work, Outbox outbox) {

    static final SecretKey KEY = SecretKey.random();
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    static Node at(String now, DataSource database, int port, Sorter sorter) {
        return of(now, database, port, sorter, mail -> true, () -> false);
    }

    /** With a power cut in each transaction for as long as it is said, just before it would be stored. */
    static Node of(
            String now, DataSource database, int port, Sorter sorter, Predicate<Mail> wanted, BooleanSupplier cut) {
        try {
            Sorting sorting = new Sorted(sorter, wanted);
            Clock clock = Clock.fixed(LocalDateTime.parse(now).atZone(STOCKHOLM).toInstant(), STOCKHOLM);
            JdbcClient sql = JdbcClient.create(database);
            TransactionTemplate transaction = new TransactionTemplate(new Failing(database, cut));
            Outbox outbox = new Outbox(sql, () -> KEY);
            MailServer server = MailServers.on(port);
            Postman postman = new Postman(
                    outbox, server, List.of(sorting), new Languages(), transaction, new PostmansTurn(database), clock);
            return new Node(
                    new PostWork(server, new Rounds(sql), outbox, postman, List.of(sorting), transaction, clock),
                    outbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who is told what at an hour. */
    interface Sorter {
        List<Optional<Mail>> sort(Round round);
    }

    private record Sorted(Sorter sorter, Predicate<Mail> wanted) implements Sorting {

        @Override
        public List<Optional<Mail>> sort(Round round) {
            return sorter.sort(round);
        }

        @Override
        public boolean isWanted(Mail mail) {
            return wanted.test(mail);
        }
    }

    private static final class Failing extends JdbcTransactionManager {

        private static final long serialVersionUID = 1;
        private final transient BooleanSupplier cut;

        Failing(DataSource database, BooleanSupplier cut) {
            super(database);
            this.cut = cut;
        }

        @Override
        protected void prepareForCommit(org.springframework.transaction.support.DefaultTransactionStatus status) {
            if (cut.getAsBoolean()) {
                throw new IllegalStateException("The power is gone");
            }
        }
    }
}
