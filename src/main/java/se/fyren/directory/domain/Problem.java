package se.fyren.directory.domain;

import org.jspecify.annotations.Nullable;
import se.fyren.directory.changes.Fault;

/**
 * Why a load was refused: where, and what is wrong there.
 *
 * @param column null where it is the line as a whole
 */
record Problem(String file, long line, @Nullable String column, Fault fault, String reason) {

    /** What is wrong with more than a line. */
    static Problem of(String file, String reason) {
        return new Problem(file, 0, null, Fault.REFUSED, reason);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
