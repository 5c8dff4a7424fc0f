package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;

/** Platser: connections that stay open, of which there are few, and which are shared between sources. */
public interface Seats {

    /** En plats: until it is left. */
    interface Seat {

        /** Left once more, it stays left. */
        void leave();
    }

    /**
     * A seat for who asks. Where none is free, the one that has been taken the longest by whoever has the most is given up.
     *
     * @param givenUp what is done when it is this one's turn to be given up
     */
    Seat take(HttpServletRequest request, Runnable givenUp);
}
