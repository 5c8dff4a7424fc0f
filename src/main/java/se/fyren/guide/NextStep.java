package se.fyren.guide;

/** Nästa steg: what one can do at this door; words in the message files, {@code guide.next.<name>}. */
public enum NextStep {
    CALL,
    CHAT,
    EMAIL,
    LOOK_UP,
    GO_THERE,
    VIA_MUNICIPALITY,
    VIA_HEALTH_CARE,
    /** Whether it is open is not known: call, and whom. */
    CALL_FIRST,
    /** Where only a page or an address is known. */
    LOOK_UP_FIRST,
    /** For someone unknown to the authorities: the open doors can find out. */
    ASK_OPEN_DOORS,
    /** Where not even the door's own number is known. */
    ASK_MUNICIPALITY_FIRST,
    /** The home municipality must still consider helping. */
    REQUEST_FROM_MUNICIPALITY,
    /** A child who is turned away here has doors for the young. */
    YOUNG_DOORS
}
