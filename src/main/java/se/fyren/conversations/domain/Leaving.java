package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.Shared;
import se.fyren.conversations.letters.ThreadKeys;

/** Avslut: a help-seeker's access ends. From then on nothing finds or opens the thread but the centre. */
@Component
class Leaving {

    private final Threads threads;
    private final Messages messages;
    private final Calls calls;
    private final Erasing erasing;
    private final Clock clock;

    Leaving(Threads threads, Messages messages, Calls calls, Erasing erasing, Clock clock) {
        this.threads = threads;
        this.messages = messages;
        this.calls = calls;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** Whether it has ended, even where a backup has brought back a thread that says nothing of it. */
    boolean hasEnded(UUID thread) {
        return erasing.hasEnded(thread);
    }

    /** Ends it, and tells the centre. What the two know of the thread afterwards. */
    Shared leave(UUID thread, ThreadKeys keys, Shared before) {
        LocalDate today = LocalDate.now(clock);
        calls.forget(thread, keys);
        Letter left = Letter.of(before.latest().number() + 1, Kind.LEFT, null, "");
        Shared after = before.after(left, today);
        messages.add(Place.random(thread, today), left, keys);
        threads.share(thread, new Sealed(after.sealed(keys.shared(), thread)));
        erasing.access(thread);
        return after;
    }
}
