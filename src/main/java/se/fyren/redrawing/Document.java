package se.fyren.redrawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import se.fyren.redrawing.Redrawn.Why;

/** Draws the pages of a PDF as one sees them. What lies under them, behind them or within them is not drawn. */
final class Document {

    static final int MOST_PAGES = 20;

    /** An A4 page becomes as high as the largest picture. */
    private static final float PIXELS_TO_A_POINT = Picture.LONGEST / PDRectangle.A4.getHeight();

    private Document() {}

    /** Takes one page after the other. */
    interface Pages {
        void take(BufferedImage page) throws IOException, Undrawable;
    }

    static void draw(byte[] pdf, Pages pages) throws IOException, Undrawable {
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int count = document.getNumberOfPages();
            if (count == 0 || count > MOST_PAGES) {
                throw new Undrawable(count == 0 ? Why.UNREADABLE : Why.PAGES);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = 0; page < count; page++) {
                pages.take(renderer.renderImage(page, scale(document, page), ImageType.RGB));
            }
        } catch (InvalidPasswordException locked) {
            throw new Undrawable(Why.LOCKED);
        }
    }

    private static float scale(PDDocument document, int page) {
        PDRectangle paper = document.getPage(page).getCropBox();
        return Math.min(PIXELS_TO_A_POINT, Picture.LONGEST / Math.max(paper.getWidth(), paper.getHeight()));
    }
}
