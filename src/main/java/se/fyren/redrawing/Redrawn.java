package se.fyren.redrawing;

import java.util.List;

/** Omritat: what came of drawing anew what somebody sent. */
public sealed interface Redrawn {

    /** Sidor: what one sees, each page a JPEG of at most {@link #MOST_BYTES}; a picture is one page. */
    record Pages(List<byte[]> jpegs) implements Redrawn {

        /** How long the JPEG of one page is at most, in bytes. */
        public static final int MOST_BYTES = 1_000_000;

        public Pages {
            jpegs = List.copyOf(jpegs);
        }

        @Override
        public String toString() {
            return "Pages[…]";
        }
    }

    /** Avvisat: nothing is drawn of it. */
    record Refused(Why why) implements Redrawn {}

    /** Upptaget: as many as can be are drawn already, and others wait. */
    record Busy() implements Redrawn {}

    /** Skäl: why nothing is drawn of it. */
    enum Why {
        /** There is nothing in it. */
        EMPTY,
        /** It is neither JPEG, PNG nor PDF, whatever its name says. */
        KIND,
        /** A picture as newer phones keep it (HEIC), which they can send as JPEG. */
        HEIC,
        /** A PDF that opens with a password alone. */
        LOCKED,
        /** A PDF of more pages than are drawn. */
        PAGES,
        /** A picture of more pixels than are drawn, or pages that come to too much. */
        SIZE,
        /** It cannot be read, or takes more memory or time to draw than it is given. */
        UNREADABLE
    }
}
