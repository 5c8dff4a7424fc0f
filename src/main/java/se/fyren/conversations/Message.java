package se.fyren.conversations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Meddelande: what one of the two wrote, on a day.
 *
 * @param at where it was sealed
 */
public record Message(From from, LocalDate day, SealedAt at, Words words) {

    /** Avsändare: who wrote it, as the help-seeker sees it. */
    public enum From {
        YOU,
        CENTRE
    }

    /** Ord: what it says, where that can be read. */
    public sealed interface Words {

        /** Läst: its text. */
        record Read(MessageText text) implements Words {}

        /**
         * Stängt: the browser of who has the receipt opens it.
         *
         * @param sealed in the Base64 of addresses
         */
        record Shut(UUID id, String sealed) implements Words {

            @Override
            public String toString() {
                return "Shut[…]";
            }
        }

        /**
         * Bilder: they are shown sheet by sheet.
         *
         * @param letter its number in the thread
         * @param sheets how many there are
         */
        record Shown(int letter, int sheets) implements Words {}

        /** Oläsligt: it was not sealed as it ought to be, and nobody can open it. */
        record Unreadable() implements Words {}
    }

    /** Its text; empty where it cannot be read here. */
    public Optional<MessageText> text() {
        return words instanceof Words.Read read ? Optional.of(read.text) : Optional.empty();
    }
}
