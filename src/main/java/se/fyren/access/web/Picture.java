package se.fyren.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * Bild som en kamera läser: a QR code as an SVG path, one unit a dot.
 *
 * @param side how many dots each side has
 */
public record Picture(int side, String path) {

    static Picture of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    if (dots.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Picture(dots.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
