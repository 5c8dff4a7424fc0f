package se.fyren.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Önskemål: what somebody lets the centre know of a time of theirs; each may be left out. The counsellors of the centre
 * alone read it, and it is gone after the talk. No voicemail is ever left.
 *
 * @param phone where they are called, in E.164; null where they call themselves
 * @param hours when it is safe to call, in their own words
 * @param word the word by which they know who calls
 * @param interpreter into which language somebody is to interpret
 * @param access what must be there for them to come in, hear or see
 * @param companion who comes with them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wishes(
        @Nullable String phone,
        @Nullable String hours,
        @Nullable String word,
        @Nullable String interpreter,
        @Nullable String access,
        @Nullable String companion) {

    /** None. */
    public static final Wishes NONE = new Wishes(null, null, null, null, null, null);

    /** The most that each may have, in code points. */
    public static final int MOST = 200;

    /** @throws IllegalArgumentException if one {@link #fits} not */
    public Wishes {
        if (!Stream.of(phone, hours, word, interpreter, access, companion).allMatch(Wishes::fits)) {
            throw new IllegalArgumentException("A wish is one line of at most " + MOST + " signs");
        }
    }

    /** Whether it is one line, not too long, and of signs that people type; nothing fits always. */
    public static boolean fits(@Nullable String wish) {
        return wish == null
                || (wish.codePointCount(0, wish.length()) <= MOST
                        && wish.codePoints()
                                .noneMatch(sign -> Character.isISOControl(sign)
                                        || Character.getType(sign) == Character.SURROGATE));
    }

    @Override
    public String toString() {
        return "Wishes[…]";
    }
}
