package se.fyren.directory.changes;

/** Fel: why a cell or a line cannot stand. Pages have a sentence for each. */
public enum Fault {
    MISSING,
    TOO_LONG,
    /** Signs that nobody can see. */
    UNREADABLE,
    NOT_A_DAY,
    NOT_A_NUMBER,
    NOT_AN_AGE_RANGE,
    NOT_A_PHONE_NUMBER,
    NOT_AN_HTTPS_ADDRESS,
    NOT_AN_EMAIL_ADDRESS,
    /** Not an identifier of small letters, digits and hyphens. */
    NOT_AN_IDENTIFIER,
    UNKNOWN_WORD,
    /** No source, service, organisation or area is called so. */
    UNKNOWN_NAME,
    ENDS_BEFORE_IT_BEGINS,
    CHECKED_BEFORE_SEEN,
    IN_THE_FUTURE,
    STANDS_TWICE,
    /** The line stays as it was. */
    UNCHANGED,
    /** The same source says something of the same days already. */
    OVERLAPS,
    /** Other lines lean on what the change takes away. */
    STILL_NEEDED,
    /** What no rule of the program foresaw and a rule of the file or the database refused. */
    REFUSED
}
