package se.fyren.conversations;

import java.time.LocalDate;

/**
 * Gallringsbeslut: the host's decision on when a centre's threads are destroyed. Without one nothing is (arkivlagen
 * 10 §).
 *
 * @param reference the decision's own, by which it is found in the host's records
 * @param decidedOn on which day it was made
 * @param afterLast how many days after the last letter a thread that waits for nothing is destroyed, 30 or more
 * @param afterLeaving how many days after the help-seeker ended their access, 0 or more
 */
public record RetentionDecision(ShortText reference, LocalDate decidedOn, int afterLast, int afterLeaving) {

    /** An answer that nobody has read is kept for so many days at least. */
    public static final int LEAST = 30;

    private static final int MOST = 36_500;

    /** @throws IllegalArgumentException if the days are too few or too many */
    public RetentionDecision {
        if (!isAfterLast(afterLast) || !isAfterLeaving(afterLeaving)) {
            throw new IllegalArgumentException("Not so many days");
        }
    }

    /** Whether threads may be destroyed so many days after the last letter. */
    public static boolean isAfterLast(int days) {
        return days >= LEAST && days <= MOST;
    }

    /** Whether threads may be destroyed so many days after the help-seeker has left. */
    public static boolean isAfterLeaving(int days) {
        return days >= 0 && days <= MOST;
    }
}
