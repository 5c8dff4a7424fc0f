package se.fyren.conversations.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.domain.Messages.Sent;

/** Under tiden: nobody does something to a thread that has changed since they were shown it, unless they know. */
@Component
public class Meanwhile {

    private final CentreThreads threads;

    Meanwhile(CentreThreads threads) {
        this.threads = threads;
    }

    /** What came of doing something. */
    public sealed interface Outcome<R> {

        /** Gjort: with what it answered; empty where the thread is not there or not theirs. */
        record Done<R>(Optional<R> what) implements Outcome<R> {}

        /** Ändrat: somebody has written or given it to another meanwhile, and nothing is done. */
        record Changed<R>() implements Outcome<R> {}
    }

    /**
     * Does it unless the thread has changed, in one transaction in which nobody else changes it.
     *
     * @param seen what they were shown; null where nothing says so: then it is done
     * @param message what is to be sent, by its id: where it has been kept already, it is what has changed the thread
     */
    public <R> Outcome<R> unless(
            SignedIn who, UUID thread, @Nullable LastSeen seen, @Nullable UUID message, Supplier<Optional<R>> doing) {
        if (seen == null) {
            return new Outcome.Done<>(doing.get());
        }
        return threads.read(
                        who,
                        thread,
                        filed -> isAsSeen(filed, seen, message, who)
                                ? new Outcome.Done<>(doing.get())
                                : new Outcome.Changed<R>())
                .orElseGet(() -> new Outcome.Done<>(Optional.empty()));
    }

    /** Where the help-seeker has left there is nothing to be warned of: what is done says so itself. */
    private boolean isAsSeen(Filed filed, LastSeen seen, @Nullable UUID message, SignedIn who) {
        List<Sent> letters = threads.letters(filed);
        return filed.shared().hasLeft()
                || letters.stream().anyMatch(sent -> sent.place().id().equals(message))
                || seen.equals(LastSeen.of(
                        letters.stream().map(Sent::letter), filed.card().desk(), who.staff()));
    }
}
