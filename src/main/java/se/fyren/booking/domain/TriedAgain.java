package se.fyren.booking.domain;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nytt försök: two who each wait for what the other has are stopped by the database, which lets one of them go on (40P01,
 * 40001). The other begins anew, and finds what is left.
 */
@Component
class TriedAgain {

    private static final int MOST = 20;

    private final TransactionOperations transaction;

    TriedAgain(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** Done in a transaction of its own, all of it or nothing. */
    <T> T run(Function<TransactionStatus, T> work) {
        for (int tries = 1; tries < MOST; tries++) {
            Optional<T> done = once(work);
            if (done.isPresent()) {
                return done.get();
            }
        }
        return transaction.execute(work::apply);
    }

    private <T> Optional<T> once(Function<TransactionStatus, T> work) {
        try {
            return Optional.of(transaction.execute(work::apply));
        } catch (ConcurrencyFailureException stoppedByAnother) {
            return Optional.empty();
        }
    }
}
