package se.fyren.conversations.letters;

/**
 * Kort: what the centre alone knows of a thread.
 *
 * @param keys the thread's keys, of which the help-seeker has two
 * @param seeker to which the thread's new keys are sealed
 */
public record Card(ThreadKeys keys, ToSeeker seeker, Desk desk) {

    /** The same with something else noted. */
    public Card with(Desk noted) {
        return new Card(keys, seeker, noted);
    }

    @Override
    public String toString() {
        return "Card[…]";
    }
}
