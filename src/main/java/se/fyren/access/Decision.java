package se.fyren.access;

/** Åtkomstbeslut: whether somebody may, and why. */
public sealed interface Decision {

    /** Tillåtet: the rule that lets it. */
    record Allowed(Rule rule) implements Decision {}

    /** Nekat: why not. It is written in the trail and never told to who asked. */
    record Refused(Why why) implements Decision {}

    /** Skäl för nekande: why nothing lets it. */
    enum Why {
        /** They wear no hat: they have no assignment, or have chosen none. */
        NO_HAT,
        /** The assignment has ended, or not begun. */
        NOT_IN_FORCE,
        /** No rule lets the role do that to such a record. */
        NO_RULE,
        /** A rule would, if they stood otherwise to this one. */
        NOT_RELATED,
        /** There is no such record. */
        NOT_THERE,
        /** They did not show that they are who they say. */
        NOT_PROVEN
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
