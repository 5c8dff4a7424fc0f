package se.fyren.conversations.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.sealing.SecretKey;
import se.fyren.sealing.TextKey;

/**
 * Trådens nycklar: what its letters are locked with.
 *
 * @param shared of headings, and of what is written on Fyren's pages alone: both sides have it, and so has Fyren while
 *     somebody visits
 * @param text of what the two write to each other; null where only a browser has it
 * @param notes which the centre alone has; null in the hands of anybody else
 */
public record ThreadKeys(
        SecretKey shared, @Nullable TextKey text, @Nullable SecretKey notes) {

    /** In the hands of who is not the centre. */
    public static ThreadKeys of(SecretKey shared, @Nullable TextKey text) {
        return new ThreadKeys(shared, text, null);
    }

    /** New keys, for a thread that is begun or gets other keys. */
    public static ThreadKeys random() {
        return new ThreadKeys(SecretKey.random(), TextKey.random(), SecretKey.random());
    }

    SecretKey heading(Kind kind) {
        return kind.isNote() ? centres() : shared;
    }

    Optional<byte[]> unlock(byte[] heading, String context) {
        Optional<byte[]> opened = shared.unlock(heading, context);
        return opened.isPresent() || notes == null ? opened : notes.unlock(heading, context);
    }

    TextKey body(Kind kind) {
        @Nullable TextKey key = bodyIfHere(kind);
        if (key == null) {
            throw new IllegalStateException("What a browser alone can lock");
        }
        return key;
    }

    /** The key of what a letter of the kind says; null where only a browser has it. */
    @Nullable
    TextKey bodyIfHere(Kind kind) {
        if (kind.isText()) {
            return text;
        }
        return TextKey.of(
                (kind.isNote() ? centres() : shared).forPurpose("fyren body 1").bytes());
    }

    private SecretKey centres() {
        if (notes == null) {
            throw new IllegalStateException("Only the centre writes notes");
        }
        return notes;
    }

    @Override
    public String toString() {
        return "ThreadKeys[…]";
    }
}
