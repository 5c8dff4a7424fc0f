package se.fyren.conversations.letters;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Enclosure;

/** Brevinnehåll: what a letter says. */
public sealed interface Body {

    /**
     * Öppet innehåll: it has been read, or has yet to be sealed.
     *
     * @param enclosed null where the text is all there is
     */
    record Open(String text, @Nullable Enclosure enclosed) implements Body {

        @Override
        public String toString() {
            return "Open[…]";
        }
    }

    /**
     * Stängt innehåll: its key is not here, or it is not what it ought to be.
     *
     * @param sealed as the row holds it, in the Base64 of addresses
     */
    record Closed(String sealed) implements Body {

        public static Closed of(byte[] sealed) {
            return new Closed(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        }

        byte[] bytes() {
            return Base64.getUrlDecoder().decode(sealed);
        }

        @Override
        public String toString() {
            return "Closed[…]";
        }
    }
}
