package se.fyren.access;

import java.time.LocalDate;

/** Spårloggen: writes down what was asked, sealed, as the last thing of the transaction that did it. */
public interface Trail {

    /**
     * Adds one entry to the chain. Called within the transaction of what it tells of, as its last step: the head of the
     * chain is held from here to the end.
     *
     * @throws RuntimeException if it cannot be written; the transaction must then fail
     */
    void write(Asked asked, LocalDate day);
}
