package se.fyren.conversations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kort text: one line, 1 to 200 Unicode code points, of which at least one is seen; no control characters, and no signs that
 * turn the order of what stands around it. It cannot be printed.
 */
public final class ShortText {

    /** The most, in code points. */
    public static final int MOST = 200;

    /** Breaks a line where no browser lets one be typed. */
    private static final Pattern BREAK = Pattern.compile("[\\u2028\\u2029]+");

    /** What an address book puts around names and numbers, and who wants to deceive into them. */
    private static final Pattern TURNS = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private final String text;

    private ShortText(String text) {
        this.text = text;
    }

    /** The text in one line and one order, without the white space around it; empty where there is a {@link #fault}. */
    public static Optional<ShortText> of(String typed) {
        return fault(typed).isEmpty() ? Optional.of(new ShortText(line(typed))) : Optional.empty();
    }

    /** What is wrong with it; empty where nothing is. */
    public static Optional<MessageText.Fault> fault(String typed) {
        String line = line(typed);
        if (line.codePointCount(0, line.length()) > MOST) {
            return Optional.of(MessageText.Fault.TOO_LONG);
        }
        return line.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(MessageText.Fault.UNREADABLE)
                : MessageText.fault(line);
    }

    private static String line(String typed) {
        return TURNS.matcher(BREAK.matcher(typed).replaceAll(" "))
                .replaceAll("")
                .strip();
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
