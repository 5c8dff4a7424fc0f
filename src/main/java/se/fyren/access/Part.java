package se.fyren.access;

/** Del: which fields of a record are asked for. */
public enum Part {
    /** That it exists, its state, its days. */
    OUTLINE,
    /** What it says. */
    CONTENT,
    /** Whom it is about: name, number, address. */
    IDENTITY
}
