package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Ranson: how much that others must read one source may begin, so that nobody fills a centre's inbox with junk. It is a
 * generous one, each source has its own, and what one source has used up is nobody else's loss.
 */
public interface Rations {

    /** Takes one, and says whether there was one. Nothing is kept of the request but the number that is left. */
    boolean allows(HttpServletRequest request);
}
