package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;

/** De egna trådarna: the way to a thread for who has its receipt. Within a transaction. */
@Component
class OwnThreads {

    private final Threads threads;
    private final Messages messages;
    private final Leaving leaving;
    private final Watching watching;
    private final Clock clock;

    OwnThreads(Threads threads, Messages messages, Leaving leaving, Watching watching, Clock clock) {
        this.threads = threads;
        this.messages = messages;
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

    /** Adds a letter of theirs, which has the next number; whether nothing with its id was there. */
    boolean add(OwnThread own, UUID id, Letter letter) {
        LocalDate today = LocalDate.now(clock);
        boolean isNew = messages.add(new Place(own.id(), id, today), letter, own.keys());
        if (isNew) {
            Shared shared = own.shared().after(letter, today);
            threads.share(own.id(), sealed(own, shared), watching.afterLetter(own.id(), shared));
        }
        return isNew;
    }

    /** Whether a letter with that id is in it. */
    boolean has(OwnThread own, UUID id) {
        return messages.of(own.id(), own.keys()).stream()
                .anyMatch(sent -> sent.place().id().equals(id));
    }

    private static Sealed sealed(OwnThread own, Shared shared) {
        return new Sealed(shared.sealed(own.keys().shared(), own.id()));
    }
}
