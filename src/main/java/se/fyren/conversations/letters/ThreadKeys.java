package se.fyren.conversations.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.sealing.SecretKey;

/**
 * Trådens nycklar: what its letters are locked with.
 *
 * @param shared which both sides have
 * @param notes which the centre alone has; null in the hands of anybody else
 */
public record ThreadKeys(SecretKey shared, @Nullable SecretKey notes) {

    /** In the hands of who is not the centre. */
    public static ThreadKeys of(SecretKey shared) {
        return new ThreadKeys(shared, null);
    }

    /** New keys, for a thread that is begun or gets other keys. */
    public static ThreadKeys random() {
        return new ThreadKeys(SecretKey.random(), SecretKey.random());
    }

    /** What the row holds; empty where none of them opens it there. */
    public Optional<Letter> open(byte[] sealed, Place place) {
        Optional<Letter> letter = Letter.open(sealed, shared, place);
        return letter.isPresent() || notes == null ? letter : Letter.open(sealed, notes, place);
    }

    SecretKey of(Kind kind) {
        if (!kind.isNote()) {
            return shared;
        }
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
