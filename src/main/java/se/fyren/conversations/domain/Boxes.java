package se.fyren.conversations.domain;

import java.util.Objects;
import java.util.UUID;
import se.fyren.conversations.letters.Card;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.ThreadKeys;
import se.fyren.conversations.letters.ToSeeker;

/** A thread's two keys in their boxes, for who has the receipt. */
record Boxes(Sealed key, Sealed text) {

    /** The keys of a card, for whom it names. */
    static Boxes of(Card card, UUID thread) {
        ThreadKeys keys = card.keys();
        return new Boxes(
                new Sealed(card.seeker().box(keys.shared(), thread)),
                new Sealed(card.seeker().textBox(Objects.requireNonNull(keys.text()), thread)));
    }

    /** What nobody opens. */
    static Boxes empty(UUID thread) {
        return of(new Card(ThreadKeys.random(), ToSeeker.nobody(), Desk.EMPTY), thread);
    }
}
