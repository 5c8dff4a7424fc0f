package se.fyren.conversations.handover;

import java.time.LocalDate;
import java.util.UUID;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.ShortText;

/**
 * Överlämning: what the coordinators are told.
 *
 * @param service the id of the centre's service
 * @param language the help-seeker's, by its code
 * @param by the member of staff who handed over
 * @param text what the person has agreed to hand over
 * @param consentHow how they consented: in which words, to whom
 */
public record Handover(
        String service, String language, UUID by, MessageText text, LocalDate consentOn, ShortText consentHow) {

    @Override
    public String toString() {
        return "Handover[…]";
    }
}
