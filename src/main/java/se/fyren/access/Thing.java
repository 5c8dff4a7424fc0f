package se.fyren.access;

/** Slag av uppgift: the kinds of records that are asked for. Access knows them by opaque ids only. */
public enum Thing {
    ACCOUNT,
    UNIT,
    ASSIGNMENT,
    RECOVERY,
    TRAIL,
    DIRECTORY_FACT,
    THREAD,
    BOOKING,
    CASE_FILE,
    AGREEMENT,
    FIGURES
}
