package se.fyren.conversations.domain;

import java.util.Optional;
import java.util.UUID;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.letters.Shared;

/** Lyssnare: somebody who has their thread open, and is told when something comes to it. In memory only. */
public final class Listener {

    private final SeekerKeys keys;
    private final Sealed tag;
    private final Optional<UUID> centre;
    private Sealed row;
    private Shared shared;

    Listener(SeekerKeys keys, Optional<UUID> centre, Sealed row, Shared shared) {
        this.keys = keys;
        this.tag = new Sealed(keys.tag());
        this.centre = centre;
        this.row = row;
        this.shared = shared;
    }

    /** By which their thread is found. */
    Sealed tag() {
        return tag;
    }

    /** Their centre; empty where nobody there can be written to. */
    Optional<UUID> centre() {
        return centre;
    }

    /** What both sides know of the thread, as the row has it: opened only where it has changed. */
    Shared shared(Threads.Row now) {
        if (!now.shared().equals(row)) {
            shared = OwnThread.opened(now, keys).shared();
            row = now.shared();
        }
        return shared;
    }
}
