package se.fyren.access.web;

import java.util.Optional;
import java.util.stream.Stream;
import se.fyren.web.Codes;

/** Ändring: what somebody wants to change of how they sign in and are told of things, and where they come back to when they have shown who they are. */
public enum Change {
    PASSKEYS("account"),
    PASSPHRASE("account/passphrase"),
    CODE("account/code"),
    NOTICES("account/notices");

    private final String path;

    Change(String path) {
        this.path = path;
    }

    /** Below {@code staff/}. */
    public String path() {
        return path;
    }

    /** The one with the code; empty where there is none. */
    static Optional<Change> of(String code) {
        return Stream.of(values()).filter(one -> Codes.of(one).equals(code)).findFirst();
    }
}
