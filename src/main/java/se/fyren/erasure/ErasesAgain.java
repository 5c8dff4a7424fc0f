package se.fyren.erasure;

import java.util.Set;

/** Raderar på nytt: a module that has erased something, and can do it again when a backup has brought it back. */
public interface ErasesAgain {

    /**
     * Erases again whatever of these is there. It stands within a transaction.
     *
     * @param since what has been erased since this database was saved, of all modules
     */
    void eraseAgain(Set<Erased> since);
}
