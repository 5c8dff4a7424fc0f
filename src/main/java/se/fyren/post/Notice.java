package se.fyren.post;

/** Avisering: what a mail says, the most urgent last. Its words stand in {@code messages/post_…}. */
public enum Notice {
    /** Notices come to this address from now on. */
    HERE,
    /** There is something new. */
    NEWS,
    /** Something has waited for longer than was promised. */
    WAITED
}
