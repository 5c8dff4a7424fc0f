package se.fyren.access.audit;

/** The end of the chain: the number of its last entry, and that entry's mac, which all before it have gone into. */
record Head(long number, Mac mac) {

    /** Of a chain without entries. */
    static final Head BEGINNING = new Head(0, Mac.BEGINNING);
}
