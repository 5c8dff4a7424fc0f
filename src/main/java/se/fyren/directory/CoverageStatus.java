package se.fyren.directory;

/** Avtalsläge: how a municipality stood to a service that goes by agreement, as somebody reported it. */
public enum CoverageStatus {
    /** An agreement, or a cooperation that includes the municipality. */
    IN_FORCE,
    /** A trial for a time. */
    TRIAL,
    /** A source says that there is no agreement. */
    NONE,
    /** An arrangement with what the service was before; says nothing of the service today. */
    PREDECESSOR
}
