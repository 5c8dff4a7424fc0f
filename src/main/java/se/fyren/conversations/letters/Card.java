package se.fyren.conversations.letters;

import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Kort: what the centre alone knows of a thread.
 *
 * @param key the thread's key, which the help-seeker has too
 * @param seeker to which a new key of the thread is sealed
 */
public record Card(SecretKey key, PublicKey seeker) {

    @Override
    public String toString() {
        return "Card[…]";
    }
}
