package se.fyren.directory.changes;

import org.jspecify.annotations.Nullable;

/**
 * Fel i fält: what is wrong, and in which field.
 *
 * @param line the place among the lines of the change, from 0
 * @param column null where it is the line as a whole
 * @param reason the same in English, with the text that cannot stand; not for logs
 */
public record FieldFault(int line, @Nullable String column, Fault fault, String reason) {}
