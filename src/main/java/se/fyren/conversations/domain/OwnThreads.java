package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;

/** De egna trådarna: the way to a thread for who has its receipt. Within a transaction. */
@Component
class OwnThreads {

    private final Threads threads;
    private final Leaving leaving;
    private final Watching watching;
    private final Clock clock;

    OwnThreads(Threads threads, Leaving leaving, Watching watching, Clock clock) {
        this.threads = threads;
        this.leaving = leaving;
        this.watching = watching;
        this.clock = clock;
    }

    Optional<OwnThread> find(SeekerKeys keys) {
        return threads.find(new Sealed(keys.tag())).map(row -> OwnThread.opened(row, keys));
    }

    /** Whether it is there, and their access has not come to its end. */
    boolean isOpen(SeekerKeys keys) {
        return find(keys).filter(own -> !isOver(own)).isPresent();
    }

    boolean isOver(OwnThread own) {
        return own.shared().isOver(LocalDate.now(clock));
    }

    /** The thread, held; where their access was to have ended by today, it ends now, whatever they came for. */
    Optional<OwnThread> held(SeekerKeys keys) {
        Optional<OwnThread> own = threads.hold(new Sealed(keys.tag())).map(row -> OwnThread.opened(row, keys));
        boolean over = own.filter(this::isOver).isPresent();
        if (over) {
            own.ifPresent(this::end);
        }
        return over ? Optional.empty() : own;
    }

    void end(OwnThread own) {
        leaving.leave(own.id(), own.keys(), own.shared());
    }

    void share(OwnThread own, Shared shared) {
        threads.share(own.id(), sealed(own, shared));
    }

    /** The same after a letter of theirs. */
    void wrote(OwnThread own, Shared shared) {
        threads.share(own.id(), sealed(own, shared), watching.afterLetter(own.id(), shared));
    }

    private static Sealed sealed(OwnThread own, Shared shared) {
        return new Sealed(shared.sealed(own.keys().shared(), own.id()));
    }
}
