package se.fyren.access.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turordning: the turn to make a key of a passphrase, one at a time on each node, for each takes 64 MiB. Who came first goes
 * first. It is waited for before a transaction begins, never within one: whoever waits must hold no connection.
 */
@Component
public class OneAtATime {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** More could not come to their turn in that time; and whoever waits takes a thread from those who read the guide. */
    static final int MOST_WAITING = 40;

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    @Autowired
    public OneAtATime() {
        this(PATIENCE);
    }

    OneAtATime(Duration patience) {
        this.patience = patience;
    }

    /** What the work gives; empty where it did not come to its turn in good time. */
    public <T> Optional<T> take(Supplier<T> work) {
        try {
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(held(work));
    }

    /** How many wait for it. */
    int waiting() {
        return turn.getQueueLength();
    }

    private <T> T held(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
