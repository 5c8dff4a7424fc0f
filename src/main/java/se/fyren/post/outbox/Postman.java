package se.fyren.post.outbox;

import static java.util.stream.Collectors.toMap;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.post.Mail;
import se.fyren.post.MailAddress;
import se.fyren.post.MailServer;
import se.fyren.post.Sorting;
import se.fyren.post.outbox.Outbox.Row;
import se.fyren.web.Languages;

/**
 * Brevbäraren: hands over what waits, each row in a transaction of its own, so that a crash between the server's yes and
 * ours doubles that one mail and no other. Every row is written anew, sent or empty, and they go together when nothing
 * waits any more: which of them held something cannot be told from what is left.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String AWAY =
            "The mail server does not answer or refuses; what waits is tried again in a quarter of an hour.";
    private static final int REFUSED_FOR_GOOD = 500;

    private final Outbox outbox;
    private final MailServer server;
    private final List<Sorting> sortings;
    private final Languages languages;
    private final TransactionOperations transaction;
    private final PostmansTurn turn;
    private final Clock clock;

    Postman(
            Outbox outbox,
            MailServer server,
            List<Sorting> sortings,
            Languages languages,
            TransactionOperations transaction,
            PostmansTurn turn,
            Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.sortings = List.copyOf(sortings);
        this.languages = languages;
        this.transaction = transaction;
        this.turn = turn;
        this.clock = clock;
    }

    /** What became of a row. */
    private enum Fate {
        /** There is nothing in it any more. */
        EMPTY,
        /** It waits. */
        WAITS,
        /** It waits, and the server is away. */
        AWAY
    }

    void deliver() {
        turn.take(this::handOver);
    }

    private void handOver() {
        List<Row> rows = outbox.all();
        if (rows.isEmpty()) {
            return;
        }
        Collection<UUID> best = mostUrgent(rows);
        Session session = server.session();
        try (Transport transport = session.getTransport()) {
            transport.connect();
            boolean nothingWaits = true;
            for (Row row : rows) {
                Fate fate = transaction.execute(status -> handle(row.id(), best, session, transport));
                nothingWaits &= fate == Fate.EMPTY;
                if (fate == Fate.AWAY) {
                    break;
                }
            }
            if (nothingWaits) {
                outbox.remove(rows.stream().map(Row::id).toList());
            }
        } catch (MessagingException away) {
            LOG.warn(AWAY);
        }
    }

    /** One for each address, however many wait. */
    private static Collection<UUID> mostUrgent(List<Row> rows) {
        Map<MailAddress, Row> best = rows.stream()
                .filter(row -> row.mail().isPresent())
                .collect(toMap(
                        row -> row.mail().orElseThrow().to(),
                        row -> row,
                        BinaryOperator.maxBy(Comparator.comparing(
                                row -> row.mail().orElseThrow().notice()))));
        return best.values().stream().map(Row::id).toList();
    }

    private Fate handle(UUID id, Collection<UUID> best, Session session, Transport transport) {
        Optional<Row> held = outbox.hold(id);
        if (held.isEmpty()) {
            return Fate.WAITS;
        }
        Optional<Mail> mail = held.get().mail().filter(one -> best.contains(id)).filter(this::isWanted);
        Fate fate = mail.map(one -> send(id, one, session, transport)).orElse(Fate.EMPTY);
        outbox.put(id, fate == Fate.EMPTY ? Optional.empty() : mail);
        return fate;
    }

    private boolean isWanted(Mail mail) {
        return sortings.stream().anyMatch(sorting -> sorting.isWanted(mail));
    }

    private Fate send(UUID id, Mail mail, Session session, Transport transport) {
        try {
            NoticeMessage message = new NoticeMessage(
                    session,
                    outbox.messageId(id),
                    mail,
                    server.from(),
                    languages.in(mail.language()).orElseGet(languages::swedish),
                    clock.instant());
            transport.sendMessage(message, message.getAllRecipients());
            return Fate.EMPTY;
        } catch (MessagingException refused) {
            if (isForGood(refused)) {
                LOG.warn("The mail server refuses somebody's address for good; that notice is dropped.");
                return Fate.EMPTY;
            }
            LOG.warn(AWAY);
            return transport.isConnected() ? Fate.WAITS : Fate.AWAY;
        }
    }

    private static boolean isForGood(MessagingException refused) {
        for (@Nullable Exception one = refused;
                one instanceof MessagingException reason;
                one = reason.getNextException()) {
            if (reason instanceof SMTPAddressFailedException address && address.getReturnCode() >= REFUSED_FOR_GOOD) {
                return true;
            }
        }
        return false;
    }
}
