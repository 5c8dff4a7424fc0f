package se.fyren.conversations;

/** Ärende: what a thread is for. */
public enum Errand {
    /** Somebody wants help for themselves, or for somebody near to them. */
    HELP,
    /** A professional asks for advice; nobody is named. */
    CONSULTATION,
    /** A professional hands somebody over to the centre, by consent. */
    REFERRAL;

    /** Whether there is somebody whom one could hand over. */
    public boolean isAboutSomebody() {
        return this != CONSULTATION;
    }
}
