package se.fyren.conversations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Kort text: one line, 1 to 200 Unicode code points, of which at least one is no white space; no control characters.
 * It cannot be printed.
 */
public final class ShortText {

    /** The most, in code points. */
    public static final int MOST = 200;

    private final String text;

    private ShortText(String text) {
        this.text = text;
    }

    /** The text without the white space around it; empty where there is a {@link #fault}. */
    public static Optional<ShortText> of(String typed) {
        return fault(typed).isEmpty() ? Optional.of(new ShortText(typed.strip())) : Optional.empty();
    }

    /** What is wrong with it; empty where nothing is. */
    public static Optional<MessageText.Fault> fault(String typed) {
        String line = typed.strip();
        if (line.codePointCount(0, line.length()) > MOST) {
            return Optional.of(MessageText.Fault.TOO_LONG);
        }
        return line.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(MessageText.Fault.UNREADABLE)
                : MessageText.fault(line);
    }

    /** @throws IllegalArgumentException if there is a {@link #fault}: what was kept is none */
    @JsonCreator
    static ShortText kept(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException("Not a short text"));
    }

    /** The text itself: for who wrote it and for the centre alone. */
    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "ShortText[…]";
    }
}
