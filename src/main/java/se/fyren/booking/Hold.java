package se.fyren.booking;

import java.time.Instant;

/**
 * Håll: a time that is kept for somebody while they decide.
 *
 * @param token what books it; booked twice with it, the time is one and the code the same
 * @param until when it is free again
 */
public record Hold(String token, Instant until) {

    @Override
    public String toString() {
        return "Hold[…]";
    }
}
