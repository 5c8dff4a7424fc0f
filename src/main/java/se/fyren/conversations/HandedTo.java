package se.fyren.conversations;

import java.time.LocalDate;

/**
 * Överlämningens mottagare: to whom something was handed over, and by which consent. The centre alone sees it.
 *
 * @param team what the coordinators are called
 * @param consentOn the day on which the person consented
 * @param consentHow how they did: in which words, to whom
 */
public record HandedTo(String team, LocalDate consentOn, ShortText consentHow) implements Enclosure {

    @Override
    public String toString() {
        return "HandedTo[…]";
    }
}
