package se.fyren.booking;

import java.time.Instant;

/**
 * Önskad tid: which time somebody wants.
 *
 * @param service the id of the centre's service in the directory
 */
public record Wanted(String service, Instant start, Kind kind) {

    @Override
    public String toString() {
        return "Wanted[…]";
    }
}
