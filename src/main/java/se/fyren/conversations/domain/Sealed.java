package se.fyren.conversations.domain;

import java.security.SecureRandom;
import java.util.Arrays;

/** Sealed bytes as a column holds them; printed as nothing. */
final class Sealed {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    Sealed(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Bytes of chance, which nobody can tell from others that mean something. */
    static Sealed random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return new Sealed(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[…]";
    }
}
