package se.fyren.conversations;

import java.time.LocalDate;

/** Meddelande: what one of the two wrote, on a day. */
public record Message(From from, LocalDate day, MessageText text) {

    /** Avsändare: who wrote it, as the help-seeker sees it. */
    public enum From {
        YOU,
        CENTRE
    }
}
