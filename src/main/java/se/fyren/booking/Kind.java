package se.fyren.booking;

/** Samtalsform: how one talks. */
public enum Kind {
    /** Somebody is called, or calls. */
    PHONE,
    /** By picture and sound, over a line that one talk has at a time. */
    VIDEO,
    /** In a room at the centre. */
    VISIT;

    /** Whether it takes a room or a line, which only one can have at a time. */
    public boolean needsResource() {
        return this != PHONE;
    }
}
