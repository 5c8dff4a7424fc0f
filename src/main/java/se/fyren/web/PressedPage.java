package se.fyren.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Tryckt sida: a page that says the same to everyone, rendered and compressed once and then sent as it is. */
public final class PressedPage {

    /** The word alone, or with any weight but zero, which means «not this». */
    private static final Pattern GZIP = Pattern.compile("(?i)gzip(\\s*;\\s*q=(?!0(\\.0*)?$)[01](\\.[0-9]*)?)?");

    private final String type;
    private final byte[] plain;
    private final byte[] compressed;

    PressedPage(String type, byte[] plain) {
        this.type = type;
        this.plain = plain;
        this.compressed = compress(plain);
    }

    /**
     * Sends the page as it is, past all that Spring does for answers that differ.
     *
     * @param acceptEncoding what the browser says that it can unpack, null where it says nothing
     */
    public void sendTo(HttpServletResponse response, @Nullable String acceptEncoding) throws IOException {
        boolean packed = unpacksGzip(acceptEncoding);
        byte[] body = packed ? compressed : plain;
        response.setContentType(type);
        response.setHeader("Vary", "Accept-Encoding");
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean unpacksGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(",")).map(String::strip).anyMatch(GZIP.asMatchPredicate());
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Tightly(compressed)) {
            gzip.write(plain);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return compressed.toByteArray();
    }

    private static final class Tightly extends GZIPOutputStream {

        Tightly(ByteArrayOutputStream into) throws IOException {
            super(into);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
