package se.fyren.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tryckt sida: a page that says the same to everyone, rendered and compressed once and then sent as it is. */
public final class PressedPage {

    private final MediaType type;
    private final byte[] plain;
    private final byte[] compressed;

    PressedPage(MediaType type, byte[] plain) {
        this.type = type;
        this.plain = plain;
        this.compressed = compress(plain);
    }

    /**
     * The page as an answer.
     *
     * @param acceptEncoding what the browser says that it can unpack, null where it says nothing
     */
    public ResponseEntity<byte[]> answer(@Nullable String acceptEncoding) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return unpacksGzip(acceptEncoding)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed)
                : answer.body(plain);
    }

    /** Whoever gives weights may mean «not this»; browsers give none. */
    private static boolean unpacksGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.contains(";");
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
