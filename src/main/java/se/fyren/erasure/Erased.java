package se.fyren.erasure;

import java.util.HexFormat;

/**
 * Raderat: one thing that is gone for good.
 *
 * @param mark 32 hexadecimal digits, made of the record's id with a key that is neither in the database nor here
 */
public record Erased(Kind kind, String mark) {

    /** Slag av radering: what is gone. */
    public enum Kind {
        /** A conversation, all of it. */
        THREAD,
        /** A help-seeker's way to their conversation. */
        ACCESS,
        /** A number to be called at. */
        CALL,
        /** A booked time, and what led to it. */
        BOOKING
    }

    /** What the mark's 16 bytes stand for. */
    public static Erased of(Kind kind, byte[] mark) {
        return new Erased(kind, HexFormat.of().formatHex(mark));
    }
}
