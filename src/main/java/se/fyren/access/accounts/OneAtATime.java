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
 * first, but strangers stand in a line of their own, of which only the first stands among those who are known: however
 * many strangers come, whoever is known waits for one of them. It is waited for before a transaction begins, never within
 * one: whoever waits must hold no connection.
 */
@Component
public class OneAtATime {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** More could not come to their turn in that time; and whoever waits holds a turn to be worked on (docs/adr/0012). */
    static final int MOST_STRANGERS = 40;

    private final Semaphore turn = new Semaphore(1, true);
    private final Semaphore firstOfStrangers = new Semaphore(1, true);
    private final Semaphore room = new Semaphore(MOST_STRANGERS);
    private final KeptPlaces places = new KeptPlaces();
    private final Duration patience;

    @Autowired
    public OneAtATime() {
        this(PATIENCE);
    }

    OneAtATime(Duration patience) {
        this.patience = patience;
    }

    /** What a stranger's work gives; empty where it did not come to its turn in good time. */
    public <T> Optional<T> take(Supplier<T> work) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return after(firstOfStrangers, () -> after(turn, () -> Optional.of(work.get())));
        } finally {
            room.release();
        }
    }

    /** What the work gives of somebody who is known by that name; a stranger where the places kept for them are taken. */
    public <T> Optional<T> take(String name, Supplier<T> work) {
        if (!places.take(name)) {
            return take(work);
        }
        try {
            return after(turn, () -> Optional.of(work.get()));
        } finally {
            places.leave(name);
        }
    }

    /** How many wait for it. */
    int waiting() {
        return turn.getQueueLength() + firstOfStrangers.getQueueLength();
    }

    private <T> Optional<T> after(Semaphore others, Supplier<Optional<T>> work) {
        try {
            if (!others.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return work.get();
        } finally {
            others.release();
        }
    }
}
