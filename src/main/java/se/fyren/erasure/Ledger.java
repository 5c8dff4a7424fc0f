package se.fyren.erasure;

/** Raderingsliggare: what has been erased for good, written down inside the database and outside it. */
public interface Ledger {

    /** Writes it down in the transaction that erases it, without which it is refused; outside, once that has committed. */
    void note(Erased what);

    /** Whether it has been written down, here or before a backup was restored. */
    boolean holds(Erased what);
}
