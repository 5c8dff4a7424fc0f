package se.fyren.directory.changes;

import java.util.UUID;

/** Införande: what became of a draft that was to be made. */
public sealed interface Taking {

    /** I drift: the guide answers by it. */
    record InService(UUID change, int edition) implements Taking {}

    /** Väntar: a second person is to look at it. */
    record Waits(UUID change) implements Taking {}

    /** Blev inte av: nothing has changed. */
    record NotTaken(Why why) implements Taking {}

    /** Why it was not taken. */
    enum Why {
        /** The directory has changed since the draft was made: look again. */
        MOVED_ON,
        /** Nobody agrees with themselves. */
        SAME_PERSON,
        /** It has been decided on already, or there is no such change. */
        NOT_WAITING,
        /** Its lines cannot stand any more. */
        CANNOT_STAND,
        /** A constraint of the database says no. */
        REFUSED
    }
}
