package se.fyren.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Utseende och skript: the style and the script that stand inside every page, so that a page is one request. The
 * content security policy names them by their digests and allows nothing else.
 */
public final class Style {

    private static final String SHEET = read("web/page.css");
    private static final String SCRIPT = read("web/page.js");

    private Style() {}

    public static String sheet() {
        return SHEET;
    }

    public static String script() {
        return SCRIPT;
    }

    static String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + digest(SHEET) + "'; script-src 'sha256-" + digest(SCRIPT)
                + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** Comments, indents and line ends help the writer, not the reader. */
    private static String read(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("// "))
                    .collect(Collectors.joining("\n"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String digest(String content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
