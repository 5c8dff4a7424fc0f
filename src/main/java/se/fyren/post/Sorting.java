package se.fyren.post;

import java.util.List;
import java.util.Optional;

/**
 * Sortering: who is told what at a fixed hour. Asked once for each, on one node, in the transaction in which the outbox is
 * filled.
 */
public interface Sorting {

    /** One for each who wants notices, empty where there is nothing to tell: how many there are tells nothing. */
    List<Optional<Mail>> sort(Round round);

    /** Whether who was to be told wants to be told still, asked as the mail goes. */
    boolean isWanted(Mail mail);
}
