package se.fyren.conversations.web;

import java.time.Instant;
import java.util.UUID;
import se.fyren.conversations.letters.SeekerKeys;

/**
 * Besök: what one browser has opened.
 *
 * @param id random: of two visits with one number nobody can tell that they are
 * @param endsAtLatest however much it is used; by the half hour, so that it does not tell when it began
 */
record Visit(UUID id, SeekerKeys keys, Instant endsAtLatest) {

    @Override
    public String toString() {
        return "Visit[…]";
    }
}
