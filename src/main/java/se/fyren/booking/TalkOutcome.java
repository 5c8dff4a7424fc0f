package se.fyren.booking;

/** Samtalets utfall: what became of a time, said without blame. */
public enum TalkOutcome {
    /** It passed, and nobody has said more. */
    BOOKED,
    /** They talked. */
    MET,
    /** They did not. */
    MISSED,
    /** It was cancelled before it began. */
    CANCELLED
}
