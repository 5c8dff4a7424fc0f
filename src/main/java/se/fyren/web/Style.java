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
    private static final String DENSE = read("web/dense.css");
    private static final String BLOCK = read("web/block.css");
    private static final String SCRIPT = read("web/page.js");
    private static final String PASSKEY = read("web/passkey.js");
    private static final String SEALING = read("web/sealing.js");
    private static final String LATELY = read("web/seal/lately.js");

    private Style() {}

    public static String sheet() {
        return SHEET;
    }

    /** What pages for work add: tiles, tables and what is cut out of paper. */
    public static String dense() {
        return DENSE;
    }

    /** The style of a block that stands on somebody else's page. */
    public static String block() {
        return BLOCK;
    }

    public static String script() {
        return SCRIPT;
    }

    /** What a page with a passkey's button adds; it goes with {@link #passkeyContentSecurityPolicy}. */
    public static String passkeyScript() {
        return PASSKEY;
    }

    /**
     * What a page with a form that seals adds; it goes with {@link #sealingContentSecurityPolicy}. By itself, for a browser
     * that is too old to understand it must still leave.
     */
    public static String sealingScript() {
        return SEALING;
    }

    /** What the page of a thread adds, to be told what comes; it goes with {@link #sealingContentSecurityPolicy}. */
    public static String latelyScript() {
        return LATELY;
    }

    static String contentSecurityPolicy() {
        return policy("'sha256-" + digest(SCRIPT) + "'", "'none'");
    }

    /** The policy of a page on which one writes: what seals in the browser comes from Fyren, and may ask Fyren. */
    public static String sealingContentSecurityPolicy() {
        return policy(
                "'sha256-" + digest(SCRIPT) + "' 'sha256-" + digest(SEALING) + "' 'sha256-" + digest(LATELY)
                        + "' 'self'; connect-src 'self'",
                "fyren");
    }

    /** The policy of a page with a passkey's button: one more script may run, and pages' scripts may ask Fyren. */
    public static String passkeyContentSecurityPolicy() {
        return policy("'sha256-" + digest(SCRIPT) + "' 'sha256-" + digest(PASSKEY) + "'; connect-src 'self'", "'none'");
    }

    /** No script makes pages or scripts of text, but for the one that may: Fyren's own answers in place of a page. */
    private static String policy(String scripts, String mayMakePages) {
        return "default-src 'none'; style-src 'sha256-" + digest(SHEET) + "' 'sha256-" + digest(DENSE)
                + "'; script-src " + scripts
                + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                + "; require-trusted-types-for 'script'; trusted-types " + mayMakePages;
    }

    /** The policy of a page that anyone may show in a frame: nothing runs in it and nothing is sent from it. */
    public static String framedContentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + digest(BLOCK)
                + "'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors *";
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
