package se.fyren.booking;

/**
 * Bokningsvillkor: how a centre takes bookings.
 *
 * @param minutes how long one talks, 10 to 240
 * @param buffer how many minutes are kept free after each talk, 0 to 120
 * @param lead how many hours before it begins a time can be booked at the latest, 0 to 336
 * @param ahead for how many days from today on times are offered, 1 to 366
 */
public record Terms(int minutes, int buffer, int lead, int ahead) {

    /** @throws IllegalArgumentException if one is too small or too large */
    public Terms {
        if (!isWithin(minutes, 10, 240)
                || !isWithin(buffer, 0, 120)
                || !isWithin(lead, 0, 336)
                || !isWithin(ahead, 1, 366)) {
            throw new IllegalArgumentException("Not terms that can be kept");
        }
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
