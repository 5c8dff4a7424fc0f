package se.fyren.sealing;

import java.util.Arrays;
import java.util.Optional;

/** Utfyllnad: makes everything as long as the longest, so that a length tells nothing (ISO/IEC 7816-4: 80, then 00). */
public final class Padding {

    private static final byte END = (byte) 0x80;

    private Padding() {}

    /**
     * The bytes, filled up to the size.
     *
     * @throws IllegalArgumentException if there is no room for at least one byte more
     */
    public static byte[] to(int size, byte[] plain) {
        if (plain.length >= size) {
            throw new IllegalArgumentException(plain.length + " bytes do not fit in " + size);
        }
        byte[] padded = Arrays.copyOf(plain, size);
        padded[plain.length] = END;
        return padded;
    }

    /** The bytes without what filled them up; empty where they were not filled up so. */
    public static Optional<byte[]> removed(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        return end >= 0 && padded[end] == END ? Optional.of(Arrays.copyOf(padded, end)) : Optional.empty();
    }
}
