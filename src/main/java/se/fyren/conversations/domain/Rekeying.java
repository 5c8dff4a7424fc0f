package se.fyren.conversations.domain;

import org.springframework.stereotype.Component;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.letters.Card;
import se.fyren.conversations.letters.ThreadKeys;

/** Nyckelbyte: everything in a thread is locked anew, once somebody who could open it has left the centre. */
@Component
class Rekeying {

    private final Threads threads;
    private final Messages messages;
    private final Loans loans;

    Rekeying(Threads threads, Messages messages, Loans loans) {
        this.threads = threads;
        this.messages = messages;
        this.loans = loans;
    }

    /** The card with the thread's new keys, to be filed. */
    Card rekeyed(Filed filed) {
        Card before = filed.card();
        ThreadKeys after = ThreadKeys.random();
        messages.rekey(filed.id(), before.keys(), after);
        // What was lent opens nothing any more; it can be lent again.
        loans.removeAll(before.keys());
        Card card = new Card(after, before.seeker(), before.desk());
        threads.rekey(
                filed.id(),
                filed.shared().hasLeft() ? Boxes.empty(filed.id()) : Boxes.of(card, filed.id()),
                new Sealed(filed.shared().sealed(after.shared(), filed.id())));
        return card;
    }
}
