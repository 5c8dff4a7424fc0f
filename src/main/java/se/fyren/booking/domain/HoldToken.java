package se.fyren.booking.domain;

import java.util.UUID;
import se.fyren.booking.Wanted;

/**
 * Hållets bevis: which time is held, and for what it was asked.
 *
 * @param written the token itself, which nothing that is stored tells
 */
record HoldToken(UUID appointment, Wanted wanted, String written) {

    @Override
    public String toString() {
        return "HoldToken[…]";
    }
}
