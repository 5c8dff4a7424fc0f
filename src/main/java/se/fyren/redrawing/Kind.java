package se.fyren.redrawing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What somebody sent, by how its bytes begin; its name and what a browser says of it count for nothing. */
enum Kind {
    JPEG,
    PNG,
    PDF,
    HEIC,
    OTHER;

    private static final byte[] JPEGS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNGS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDFS = {'%', 'P', 'D', 'F', '-'};
    private static final Set<String> HEIC_BRANDS =
            Set.of("ftypheic", "ftypheix", "ftyphevc", "ftypmif1", "ftypmsf1", "ftypavif");

    static Kind of(byte[] bytes) {
        if (begins(bytes, JPEGS)) {
            return JPEG;
        }
        if (begins(bytes, PNGS)) {
            return PNG;
        }
        if (begins(bytes, PDFS)) {
            return PDF;
        }
        return HEIC_BRANDS.contains(brand(bytes)) ? HEIC : OTHER;
    }

    private static boolean begins(byte[] bytes, byte[] how) {
        return Arrays.equals(bytes, 0, Math.min(how.length, bytes.length), how, 0, how.length);
    }

    /** The fifth to the twelfth byte (ISO/IEC 14496-12). */
    private static String brand(byte[] bytes) {
        return bytes.length < 12 ? "" : new String(bytes, 4, 8, StandardCharsets.ISO_8859_1);
    }
}
