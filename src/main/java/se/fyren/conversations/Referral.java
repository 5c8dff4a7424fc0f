package se.fyren.conversations;

import java.time.LocalDate;

/**
 * Remiss: a professional hands somebody's data over to a centre, by that person's consent. Without consent there is only
 * signposting, in which no data is handed over (OSL 26 kap. 1 §, 10 kap. 1 §).
 *
 * @param reach how the centre reaches the person
 * @param consentOn the day on which the person consented
 * @param consentHow how they did: in which words, to whom
 */
public record Referral(Professional from, ShortText reach, LocalDate consentOn, ShortText consentHow)
        implements Enclosure {

    /** Remissläge: what the centre has said, as who referred sees it. */
    public enum State {
        RECEIVED,
        ACCEPTED,
        DECLINED
    }

    @Override
    public String toString() {
        return "Referral[…]";
    }
}
