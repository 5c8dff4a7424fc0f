package se.fyren.directory;

/** Målgrupp: whom a service says it is for, beyond age and need. Told to the reader, who knows whether it fits. */
public enum Audience {
    YOUNG,
    WOMEN,
    LGBTQ
}
