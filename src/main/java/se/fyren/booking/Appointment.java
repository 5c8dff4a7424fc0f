package se.fyren.booking;

import java.time.ZonedDateTime;

/**
 * Besökstid: a booked time, as its code shows it. Not with whom.
 *
 * @param service the id of the centre's service in the directory
 * @param start in Stockholm
 * @param minutes how long one talks
 * @param moves how often it has been moved
 */
public record Appointment(String service, ZonedDateTime start, int minutes, Kind kind, int moves) {

    @Override
    public String toString() {
        return "Appointment[…]";
    }
}
