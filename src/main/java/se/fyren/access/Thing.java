package se.fyren.access;

/** Slag av uppgift: the kinds of records that are asked for. Access knows them by opaque ids only. */
public enum Thing {
    ACCOUNT,
    UNIT,
    ASSIGNMENT,
    RECOVERY,
    SESSION,
    JOINING,
    PASSKEY,
    PASSPHRASE,
    /** The app that shows one-time codes. */
    CODE_APP,
    TRAIL,
    DIRECTORY_FACT,
    THREAD,
    /** When a centre answers, as it says itself. */
    PROMISE,
    /** That a centre answers just now, as it says itself. */
    PRESENCE,
    /** The host's decision on when a centre's threads are destroyed. */
    RETENTION,
    /** What is lent to an interpreter. */
    LOAN,
    BOOKING,
    /** When and where those of a unit can be met. */
    CALENDAR,
    CASE_FILE,
    AGREEMENT,
    FIGURES
}
