package se.fyren.access;

/** Handling: what somebody wants to do. Each is decided by itself: whoever may read one may not therefore list all. */
public enum Act {
    LIST,
    SEARCH,
    COUNT,
    EXPORT,
    READ,
    CREATE,
    CHANGE,
    APPROVE,
    REMOVE
}
