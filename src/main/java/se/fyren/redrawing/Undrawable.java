package se.fyren.redrawing;

import se.fyren.redrawing.Redrawn.Why;

/** Says within the drawing process why nothing is drawn. */
final class Undrawable extends Exception {

    private static final long serialVersionUID = 1;

    private final Why why;

    Undrawable(Why why) {
        super(null, null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
