package se.fyren.conversations;

import java.util.Optional;

/**
 * Meddelandets text: 1 to 10,000 Unicode code points, of which at least one is seen; no control characters
 * but line breaks and tabs. It cannot be printed.
 */
public final class MessageText {

    /** The most, in code points. */
    public static final int MOST = 10_000;

    private static final String HANGUL_FILLERS_AND_EMPTY_BRAILLE = "\u115f\u1160\u3164\uffa0\u2800";

    private final String text;

    private MessageText(String text) {
        this.text = text;
    }

    /** Fel: why a text is not taken. */
    public enum Fault {
        BLANK,
        TOO_LONG,
        /** Signs that no one types: control characters, or halves of a sign. */
        UNREADABLE
    }

    /** The text, with line breaks as browsers and programs agree on; empty where there is a {@link #fault}. */
    public static Optional<MessageText> of(String typed) {
        return fault(typed).isEmpty() ? Optional.of(new MessageText(lines(typed))) : Optional.empty();
    }

    /** What is wrong with it; empty where nothing is. */
    public static Optional<Fault> fault(String typed) {
        String text = lines(typed);
        if (text.codePoints().noneMatch(MessageText::isSeen)) {
            return Optional.of(Fault.BLANK);
        }
        if (text.codePointCount(0, text.length()) > MOST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return text.codePoints().anyMatch(MessageText::isUnreadable) ? Optional.of(Fault.UNREADABLE) : Optional.empty();
    }

    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Neither a space nor one of the signs that only steer the others, nor one that looks like a space. */
    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> HANGUL_FILLERS_AND_EMPTY_BRAILLE.indexOf(sign) < 0;
        };
    }

    private static boolean isUnreadable(int sign) {
        boolean isControl = Character.isISOControl(sign) && sign != '\n' && sign != '\t';
        return isControl || Character.getType(sign) == Character.SURROGATE;
    }

    /** The text itself: for who wrote it and for the centre alone. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "MessageText[…]";
    }
}
