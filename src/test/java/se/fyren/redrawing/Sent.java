package se.fyren.redrawing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** What people send, with what they do not know that it holds: each has the word {@link #SECRET} where nobody sees it. */
public final class Sent {

    public static final String SECRET = "59.3293N 18.0686E";

    private Sent() {}

    /** The left half red, the right half blue. */
    public static byte[] png(int width, int height) {
        return written("png", picture(width, height));
    }

    /**
     * As a phone takes it: with where and when, and a whole archive after its end.
     *
     * @param orientation how it says that it is to be turned (Exif)
     */
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = written("jpeg", picture(width, height));
        byte[] hidden = SECRET.getBytes(ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + hidden.length)
                .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(hidden);
        ByteBuffer jpeg = ByteBuffer.allocate(plain.length + 4 + exif.capacity() + 4 + hidden.length)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + exif.capacity()))
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .put("PK\3\4".getBytes(ISO_8859_1))
                .put(hidden);
        return jpeg.array();
    }

    /** A PDF with an author, a script, a file within and text that a black field hides. */
    public static byte[] pdf(int pages) {
        try (PDDocument document = document(pages)) {
            return saved(document);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A PDF that opens with a password. */
    public static byte[] lockedPdf() {
        try (PDDocument document = document(1)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A PNG of a few thousand bytes that says it is as large as that, and is. */
    public static byte[] bomb(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(lines)) {
            byte[] line = new byte[1 + (width + 7) / 8];
            for (int number = 0; number < height; number++) {
                deflated.write(line);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        chunk(png, "IDAT", lines.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** What Fyren has drawn. */
    public static BufferedImage seen(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static byte[] written(String format, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static PDDocument document(int pages) throws IOException {
        PDDocument document = new PDDocument();
        document.getDocumentInformation().setAuthor(SECRET);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
        PDComplexFileSpecification within = new PDComplexFileSpecification();
        within.setFile("within.txt");
        within.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(SECRET.getBytes(ISO_8859_1))));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("within", within));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        for (int number = 0; number < pages; number++) {
            document.addPage(page(document));
        }
        return document;
    }

    private static PDPage page(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            pen.newLineAtOffset(100, 700);
            pen.showText(SECRET);
            pen.endText();
            pen.addRect(90, 690, 300, 40);
            pen.fill();
        }
        return page;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String kind, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(kind.getBytes(ISO_8859_1))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
