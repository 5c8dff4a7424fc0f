package se.fyren.database;

import org.jspecify.annotations.Nullable;

/** Fyren cannot start. The message is one sentence for a person: what is wrong, and what to do about it. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
