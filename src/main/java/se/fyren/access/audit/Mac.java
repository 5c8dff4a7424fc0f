package se.fyren.access.audit;

import java.util.HexFormat;

/** What makes an entry follow the one before: 32 bytes, written in hexadecimal. */
record Mac(String hex) {

    /** What the first entry follows. */
    static final Mac BEGINNING = new Mac("00".repeat(32));

    static Mac of(byte[] bytes) {
        return new Mac(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
