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
    /** What is lent to an interpreter. */
    LOAN,
    BOOKING,
    CASE_FILE,
    AGREEMENT,
    FIGURES
}
