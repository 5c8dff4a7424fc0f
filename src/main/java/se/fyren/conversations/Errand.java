package se.fyren.conversations;

/** Ärende: what a thread is for. */
public enum Errand {
    /** Somebody wants help for themselves, or for somebody near to them. */
    HELP,
    /** A professional asks for advice; nobody is named. */
    CONSULTATION,
    /** A professional hands somebody over to the centre, by consent. */
    REFERRAL
}
