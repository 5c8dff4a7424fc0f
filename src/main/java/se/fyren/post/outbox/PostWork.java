package se.fyren.post.outbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.kernel.WorkingDays;
import se.fyren.night.QuarterWork;
import se.fyren.post.FixedHours;
import se.fyren.post.MailServer;
import se.fyren.post.Round;
import se.fyren.post.Sorting;

/** Sorts once for each fixed hour, on one node, and tries at each quarter to send what waits. */
@Component
class PostWork implements QuarterWork {

    private static final Logger LOG = LoggerFactory.getLogger(PostWork.class);
    private static final int DAYS_TRIED = 2;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final MailServer server;
    private final Rounds rounds;
    private final Outbox outbox;
    private final Postman postman;
    private final List<Sorting> sortings;
    private final TransactionOperations transaction;
    private final Clock clock;

    PostWork(
            MailServer server,
            Rounds rounds,
            Outbox outbox,
            Postman postman,
            List<Sorting> sortings,
            TransactionOperations transaction,
            Clock clock) {
        this.server = server;
        this.rounds = rounds;
        this.outbox = outbox;
        this.postman = postman;
        this.sortings = List.copyOf(sortings);
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void perform() {
        if (outbox.removeBefore(WorkingDays.before(LocalDate.now(clock), DAYS_TRIED)) > 0) {
            LOG.warn("Notices could not be sent for two working days, and have been dropped.");
        }
        if (server.isSet()) {
            sort();
            postman.deliver();
        }
    }

    /** Fills the outbox, if a fixed hour has come that nobody has sorted; of several, the last is sorted for all. */
    void sort() {
        transaction.executeWithoutResult(status -> rounds.hold()
                .map(this::round)
                .filter(round -> round.after().isBefore(round.through()))
                .ifPresent(this::sort));
    }

    private void sort(Round round) {
        var mail = new ArrayList<>(sortings.stream()
                .flatMap(sorting -> sorting.sort(round).stream())
                .toList());
        // In an order of chance: a row's place does not tell whose it is.
        Collections.shuffle(mail, CHANCE);
        mail.forEach(one -> outbox.add(one, LocalDate.now(clock)));
        rounds.put(round.through());
    }

    /** An hour to come says that a clock has gone wrong: then what the last hour was to tell is told once more. */
    private Round round(LocalDateTime sorted) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime through = FixedHours.latest(now);
        return new Round(sorted.isAfter(now) ? FixedHours.latest(through.minusNanos(1)) : sorted, through);
    }
}
