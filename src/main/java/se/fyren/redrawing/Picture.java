package se.fyren.redrawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.fyren.redrawing.Redrawn.Why;

/** Draws a picture anew: upright, in sRGB, on white and at most 2,048 pixels high and wide. */
final class Picture {

    /** How high and wide what is drawn is at most, in pixels. A written sheet can still be read. */
    static final int LONGEST = 2_048;

    private static final long MOST_PIXELS = 64_000_000;
    /** Its decoder keeps up to six bytes for each. */
    private static final long MOST_PIXELS_AT_ONCE = 16_000_000;

    private Picture() {}

    static BufferedImage ofJpeg(byte[] jpeg) throws IOException, Undrawable {
        JpegHead head = JpegHead.of(jpeg);
        return drawn(read("jpeg", jpeg, head.progressive() ? MOST_PIXELS_AT_ONCE : MOST_PIXELS), head.orientation());
    }

    static BufferedImage ofPng(byte[] png) throws IOException, Undrawable {
        return drawn(read("png", png, MOST_PIXELS), 1);
    }

    /** Reads width and height first, and of a large picture only every second line, or third: as much as will be drawn. */
    private static BufferedImage read(String format, byte[] bytes, long mostPixels) throws IOException, Undrawable {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > mostPixels) {
                throw new Undrawable(Why.SIZE);
            }
            int every = Math.max(1, Math.round((float) Math.max(width, height) / LONGEST));
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage read, int orientation) {
        boolean lies = orientation > 4;
        double scale = Math.min(1, (double) LONGEST / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) (scale * read.getWidth()));
        int height = Math.max(1, (int) (scale * read.getHeight()));
        BufferedImage drawn =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.transform(upright(orientation, width, height));
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** How a picture of that width and height is turned upright (Exif 2.32, tag 274). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
