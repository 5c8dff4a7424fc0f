package se.fyren.directory;

/** Källans tyngd: whose word wins where sources conflict, the weightiest first. */
public enum Standing {
    /** The service's operator about its own service. */
    OPERATOR,
    /** The national guide for professionals (Kunskapsguiden). */
    GUIDE,
    OTHER
}
