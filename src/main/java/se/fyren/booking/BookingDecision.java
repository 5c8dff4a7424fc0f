package se.fyren.booking;

import java.time.LocalDate;

/**
 * Gallringsbeslut för bokningar: the host's decision on when a centre's times are destroyed, with what leads to them.
 * Without one nothing is (arkivlagen 10 §).
 *
 * @param reference the decision's own, by which it is found in the host's records, 1 to 200 signs
 * @param decidedOn on which day it was made
 * @param after how many days after its day a time goes, 14 or more
 */
public record BookingDecision(String reference, LocalDate decidedOn, int after) {

    /** A time is kept for so many days after its day at least. */
    public static final int LEAST = 14;

    private static final int MOST = 36_500;
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if the days are too few or too many, or it cannot be found by its reference */
    public BookingDecision {
        if (after < LEAST || after > MOST || reference.isBlank() || reference.length() > LONGEST) {
            throw new IllegalArgumentException("Not a decision that can be carried out");
        }
    }
}
