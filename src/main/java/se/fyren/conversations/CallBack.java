package se.fyren.conversations;

import org.jspecify.annotations.Nullable;

/**
 * Uppringning: how somebody wants to be called so that it is safe. No voicemail is ever left. The number is gone once
 * they have been called, or have changed their mind.
 *
 * @param phone in E.164
 * @param hours when it is safe, in their own words
 * @param word the word by which they know who calls; null where none was agreed
 * @param otherwise what is said if somebody else answers; null where one then hangs up
 */
public record CallBack(
        String phone,
        ShortText hours,
        @Nullable ShortText word,
        @Nullable ShortText otherwise) implements Enclosure {

    @Override
    public String toString() {
        return "CallBack[…]";
    }
}
