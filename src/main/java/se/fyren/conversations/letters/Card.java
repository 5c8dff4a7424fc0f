package se.fyren.conversations.letters;

import se.fyren.sealing.PublicKey;

/**
 * Kort: what the centre alone knows of a thread.
 *
 * @param keys the thread's keys, of which the help-seeker has one
 * @param seeker to which a new key of the thread is sealed
 */
public record Card(ThreadKeys keys, PublicKey seeker, Desk desk) {

    /** The same with something else noted. */
    public Card with(Desk noted) {
        return new Card(keys, seeker, noted);
    }

    @Override
    public String toString() {
        return "Card[…]";
    }
}
