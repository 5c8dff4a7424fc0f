package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.conversations.letters.Shared;
import se.fyren.post.FixedHours;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/**
 * Bevakningarna: nobody but the centre opens a thread's card, so who is to be told at the next fixed hour is noted while
 * the thread is being written in: locked with a key of the installation's, which is not in the database; as long whether
 * somebody waits or not, and written anew by either side's letters.
 */
@Component
class Watching {

    private static final int SIZE = 128;

    private final Threads threads;
    private final SecretKey lock;
    private final Clock clock;

    Watching(Threads threads, Pepper pepper, Clock clock) {
        this.threads = threads;
        this.lock = pepper.forPurpose("fyren watch");
        this.clock = clock;
    }

    /** As it is after a letter: the centre where it waits for that, and nothing where it does not. */
    Sealed afterLetter(UUID thread, Shared shared) {
        return locked(thread, shared, FixedHours.next(LocalDateTime.now(clock)));
    }

    /** As it is when a thread that rested is woken: there is nothing new in it. */
    Sealed woken(UUID thread, Shared shared) {
        return locked(thread, shared, shared.latest().on().atStartOfDay());
    }

    /** As it is while a thread rests. */
    Sealed resting(UUID thread) {
        return locked(thread, new byte[0]);
    }

    /** Those that wait, of all centres. */
    List<Watch> all() {
        return threads.watched().stream()
                .flatMap(one -> opened(one.id(), one.watch()).stream())
                .toList();
    }

    private Sealed locked(UUID thread, Shared shared, LocalDateTime due) {
        boolean waits = !shared.latest().byCentre() && !shared.hasLeft();
        return locked(
                thread,
                waits ? new Watch(shared.about().service(), due, shared.latest().since()).written() : new byte[0]);
    }

    private Sealed locked(UUID thread, byte[] written) {
        return new Sealed(lock.lock(Padding.to(SIZE, written), context(thread)));
    }

    private Optional<Watch> opened(UUID thread, Sealed watch) {
        return lock.unlock(watch.bytes(), context(thread))
                .flatMap(Padding::removed)
                .filter(written -> written.length > 0)
                .map(Watch::read);
    }

    private static String context(UUID thread) {
        return "fyren watch 1 " + thread;
    }
}
