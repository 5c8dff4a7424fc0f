package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Besök: somebody has opened what is theirs, and a cookie holds it open. Who gives the cookie says so here, and every
 * page then leads out by way of where it ends.
 */
public interface Visiting {

    /** Whether the browser brings something to end, be it still good or not. */
    boolean isOn(HttpServletRequest request);

    /** The path after the language that ends it and leads on to where leaving leads. */
    String endsAt();
}
