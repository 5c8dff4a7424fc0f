package se.fyren.redrawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import se.fyren.redrawing.Redrawn.Pages;
import se.fyren.redrawing.Redrawn.Why;

/**
 * What the process does that draws: reads one thing to its end and writes its pages, each after its length in four bytes,
 * and then 0; or, where nothing is drawn, -1 and the reason's name.
 */
final class Drawing {

    /** What all pages of one thing come to at most, in bytes. */
    static final int MOST_BYTES = 8_000_000;

    private static final List<Float> QUALITIES = List.of(0.85f, 0.6f, 0.3f);

    private final DataOutputStream out;
    private int written;

    private Drawing(DataOutputStream out) {
        this.out = out;
    }

    public static void main(String[] none) throws IOException {
        Thread.ofPlatform().daemon().start(Drawing::endInTime);
        PrintStream out = System.out;
        // No library's word comes between the pages.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        draw(System.in, out);
    }

    /** Where Fyren itself is killed meanwhile, nobody else ends what would draw forever. */
    private static void endInTime() {
        try {
            Thread.sleep(Redrawing.TIME);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    static void draw(InputStream sent, OutputStream to) throws IOException {
        ImageIO.setUseCache(false);
        DataOutputStream out = new DataOutputStream(to);
        try {
            new Drawing(out).draw(sent.readAllBytes());
            out.writeInt(0);
        } catch (Undrawable none) {
            refuse(out, none.why());
        } catch (IOException | RuntimeException cannotBeRead) {
            refuse(out, Why.UNREADABLE);
        }
        out.flush();
    }

    private static void refuse(DataOutputStream out, Why why) throws IOException {
        out.writeInt(-1);
        out.writeUTF(why.name());
    }

    private void draw(byte[] sent) throws IOException, Undrawable {
        switch (Kind.of(sent)) {
            case JPEG -> write(Picture.ofJpeg(sent));
            case PNG -> write(Picture.ofPng(sent));
            case PDF -> Document.draw(sent, this::write);
            case HEIC -> throw new Undrawable(Why.HEIC);
            case OTHER -> throw new Undrawable(sent.length == 0 ? Why.EMPTY : Why.KIND);
        }
    }

    private void write(BufferedImage page) throws IOException, Undrawable {
        byte[] jpeg = jpeg(page);
        written += jpeg.length;
        if (written > MOST_BYTES) {
            throw new Undrawable(Why.SIZE);
        }
        out.writeInt(jpeg.length);
        out.write(jpeg);
    }

    private static byte[] jpeg(BufferedImage page) throws IOException, Undrawable {
        for (float quality : QUALITIES) {
            byte[] jpeg = jpeg(page, quality);
            if (jpeg.length <= Pages.MOST_BYTES) {
                return jpeg;
            }
        }
        throw new Undrawable(Why.SIZE);
    }

    private static byte[] jpeg(BufferedImage page, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
