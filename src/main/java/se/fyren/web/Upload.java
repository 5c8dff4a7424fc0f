package se.fyren.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import se.fyren.web.Problem.Code;

/**
 * Uppladdning: a form with one file, which comes last in it. The file's name and what is said of its kind are passed over.
 *
 * @param file to be read once
 * @param isTooLarge whether more than {@link #MOST_BYTES} was sent: then nothing of it has been read
 */
public record Upload(Map<String, String> fields, InputStream file, boolean isTooLarge) {

    /** How much may be sent in all, in bytes: a file of 10 MB and the form around it. */
    static final long MOST_BYTES = 10_000_000 + 16 * 1024;

    /** Every form with a file is sent to an address that ends so; no other address takes one. */
    private static final String PATH = "/attach";

    private static final String TOO_LARGE = Upload.class.getName() + ".too-large";
    private static final int LONGEST_FIELD = 1_000;
    private static final int MOST_PARTS = 8;
    private static final int LONGEST_HEAD = 1_024;

    /** Whether it is a form with a file, by its address and its kind. */
    static boolean isOne(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return request.getMethod().equals("POST")
                && request.getServletPath().endsWith(PATH)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** From now on it is read as one that is too large: the page that it is sent to says so, with room for another file. */
    static void tooLarge(HttpServletRequest request) {
        request.setAttribute(TOO_LARGE, true);
    }

    /**
     * The form that was sent; its file is empty where it has none.
     *
     * @throws Refused where it is written as no browser writes it
     */
    public static Upload of(HttpServletRequest request) {
        if (request.getAttribute(TOO_LARGE) != null) {
            return new Upload(Map.of(), InputStream.nullInputStream(), true);
        }
        FileUpload reading = new FileUpload();
        reading.setPartHeaderSizeMax(LONGEST_HEAD);
        Map<String, String> fields = new HashMap<>();
        try {
            FileItemIterator parts = reading.getItemIterator(new ServletRequestContext(request));
            for (int count = 0; count < MOST_PARTS && parts.hasNext(); count++) {
                FileItemStream part = parts.next();
                InputStream content = part.openStream();
                if (!part.isFormField()) {
                    return new Upload(Map.copyOf(fields), content, false);
                }
                fields.put(part.getFieldName(), text(content));
            }
            return new Upload(Map.copyOf(fields), InputStream.nullInputStream(), false);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused(Code.INVALID);
        }
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
    }
}
