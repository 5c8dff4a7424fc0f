package se.fyren.redrawing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What stands before a JPEG's pixels and matters for drawing it.
 *
 * @param orientation how it is turned, 1 to 8 (Exif, tag 274); 1 where nothing says so
 * @param progressive whether its decoder keeps all of it in memory at once
 */
record JpegHead(int orientation, boolean progressive) {

    private static final int UPRIGHT = 1;
    private static final int MOST = 8;
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int BASELINE = 0xC0;
    private static final int SEQUENTIAL = 0xC1;
    private static final int LAST_FRAME = 0xCF;
    private static final int TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int EXIF_MARK = 0x45786966;
    private static final short INTEL = 0x4949;
    private static final short ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    /** What the bytes say; upright where they do not say it as they ought to. */
    static JpegHead of(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg).position(2);
        int orientation = UPRIGHT;
        while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
            int marker = bytes.get() & 0xFF;
            if (marker == 0xFF) {
                bytes.position(bytes.position() - 1);
                continue;
            }
            int length = (bytes.getShort(bytes.position()) & 0xFFFF);
            if (marker == SCAN || length < 2 || length > bytes.remaining()) {
                break;
            }
            if (isFrame(marker)) {
                return new JpegHead(orientation, marker != BASELINE && marker != SEQUENTIAL);
            }
            if (marker == EXIF && orientation == UPRIGHT) {
                orientation = orientation(bytes.slice(bytes.position() + 2, length - 2));
            }
            bytes.position(bytes.position() + length);
        }
        return new JpegHead(orientation, true);
    }

    private static boolean isFrame(int marker) {
        return marker >= BASELINE
                && marker <= LAST_FRAME
                && marker != TABLES
                && marker != RESERVED
                && marker != ARITHMETIC;
    }

    private static int orientation(ByteBuffer exif) {
        try {
            return exif.getInt(0) == EXIF_MARK ? inTiff(exif.slice(6, exif.limit() - 6)) : UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int entries = tiff.getShort(first) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = first + 2 + entry * ENTRY;
            if (tiff.getShort(at) == ORIENTATION) {
                int turned = tiff.getShort(at + 8);
                return turned >= UPRIGHT && turned <= MOST ? turned : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
