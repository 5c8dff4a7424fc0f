package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Interpreters;
import se.fyren.access.Interpreters.Interpreter;
import se.fyren.access.Interpreters.Loan;
import se.fyren.access.SignedIn;
import se.fyren.conversations.letters.ThreadKeys;

/**
 * Utlåning: a counsellor lends a thread to an interpreter for a time. The thread is read in a transaction of its own: that
 * of the loan also writes in which unit somebody interprets, and nothing in the database is to lead from there to a
 * thread: so it is not held either.
 */
@Component
public class Lending {

    private final CentreThreads threads;
    private final Interpreters interpreters;
    private final Loans loans;
    private final TransactionOperations transaction;
    private final Clock clock;

    Lending(
            CentreThreads threads,
            Interpreters interpreters,
            Loans loans,
            TransactionOperations transaction,
            Clock clock) {
        this.threads = threads;
        this.interpreters = interpreters;
        this.loans = loans;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Utlån: what stands lent of a thread, through which day. */
    public record Standing(UUID loan, LocalDate through) {}

    /** Utlåningsläge: to whom a thread can be lent, and what of it is. */
    public record Possible(List<Interpreter> interpreters, List<Standing> standing) {

        public Possible {
            interpreters = List.copyOf(interpreters);
            standing = List.copyOf(standing);
        }
    }

    /** To whom the thread can be lent, and what is; empty where it is not there or not theirs. */
    public Optional<Possible> possible(SignedIn who, UUID thread) {
        return threads.read(
                who,
                thread,
                filed -> new Possible(
                        interpreters.at(who),
                        loans.of(filed.card().keys()).stream()
                                .filter(loan -> !loan.through().isBefore(LocalDate.now(clock)))
                                .map(loan -> new Standing(loan.id(), loan.through()))
                                .toList()));
    }

    /**
     * Lends it from today on, through a day within a year; false where that is no interpreter of the centre's, or no
     * such day; empty where the thread is not there or not theirs.
     */
    public Optional<Boolean> lend(SignedIn who, UUID thread, UUID interpreter, LocalDate through) {
        Optional<ThreadKeys> keys =
                threads.glance(who, thread, filed -> filed.card().keys());
        return keys.map(known -> transaction.execute(status -> {
            Optional<Interpreter> one = interpreters.at(who).stream()
                    .filter(any -> any.staff().equals(interpreter))
                    .findFirst();
            Loan loan = new Loan(UUID.randomUUID(), interpreter, through);
            if (one.isEmpty()) {
                return false;
            }
            loans.add(loan.id(), thread, known, one.get().key(), through);
            boolean isLent = interpreters.lend(who, loan);
            if (!isLent) {
                // Not rolled back: that it was refused is to stand in the trail.
                loans.remove(loan.id());
            }
            return isLent;
        }));
    }

    /** Ends the thread's loan now; false where it has none of that id; empty where it is not there or not theirs. */
    public Optional<Boolean> end(SignedIn who, UUID thread, UUID loan) {
        Optional<Boolean> isLent =
                threads.glance(who, thread, filed -> loans.of(filed.card().keys()).stream()
                        .anyMatch(one -> one.id().equals(loan)));
        return isLent.map(is -> is
                && transaction.execute(status -> {
                    loans.remove(loan);
                    return interpreters.end(who, loan);
                }));
    }
}
