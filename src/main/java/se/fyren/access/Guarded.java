package se.fyren.access;

/**
 * Bevakad uppgift: a record as it was found, and what access needs to know of it. Only {@link Gate} hands it on.
 */
public record Guarded<T>(Ref ref, T record) {}
