package se.fyren.access.web;

import org.jspecify.annotations.Nullable;

/** Nobody is signed in, or no longer; leads to the page where one signs in. */
final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What was written, sealed; null where nothing is to be given back. */
    private final @Nullable String unsent;

    NotSignedIn() {
        this(null);
    }

    NotSignedIn(@Nullable String unsent) {
        super("not signed in", null, false, false);
        this.unsent = unsent;
    }

    @Nullable
    String unsent() {
        return unsent;
    }
}
