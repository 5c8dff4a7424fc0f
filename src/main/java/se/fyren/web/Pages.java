package se.fyren.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sidorna: renders templates into the layout. */
@Component
public final class Pages {

    static final String ROBOTS = "X-Robots-Tag";
    static final String UNLISTED = "noindex, noarchive";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Languages languages;
    private final List<Language> offered;
    private final WayOut wayOut;
    private final String leaveTo;

    Pages(Languages languages, WayOut wayOut, @Value("${fyren.leave-to}") String leaveTo) {
        this.languages = languages;
        this.offered = languages.all();
        this.wayOut = wayOut;
        this.leaveTo = leaveTo;
    }

    /** The page at the path in the language with the code; {@link NotFound} where Fyren does not speak it. */
    public Page page(String language, String path) {
        return page(languages.in(language).orElseThrow(NotFound::new), path);
    }

    /** The page at the path in the language with the code; in Swedish where Fyren does not speak it. */
    public Page pageOrSwedish(String language, String path) {
        return page(languages.in(language).orElseGet(languages::swedish), path);
    }

    /** The page at the path with these texts. */
    public Page page(Texts texts, String path) {
        return new Page(texts, path, offered, leaveTo);
    }

    /** Keeps the answer out of search engines: what staff see, what belongs to a conversation, and every refusal. */
    public static void unlist(HttpServletResponse answer) {
        answer.setHeader(ROBOTS, UNLISTED);
    }

    /** The Swedish texts, for what is in Swedish on every page. */
    public Texts swedish() {
        return languages.swedish();
    }

    /**
     * The page as it is for whoever asks just now: a visit of theirs ends on the way out. What is pressed or kept for
     * others is rendered for nobody.
     */
    public Page forWhoAsks(Page page) {
        return wayOut.from(page);
    }

    /** The template's page as an answer to whoever asks just now. */
    public ResponseEntity<byte[]> answer(HttpStatus status, String template, Page page, Map<String, ?> model) {
        return ResponseEntity.status(status).contentType(HTML).body(render(template, forWhoAsks(page), model));
    }

    /** The template's page, to be sent again and again as it is. */
    public PressedPage press(String template, Page page, Map<String, ?> model) {
        return new PressedPage(HTML.toString(), render(template, page, model));
    }

    /** The template's page as bytes. */
    public byte[] render(String template, Page page, Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("page", page);
        return bytes(template, parameters);
    }

    /** A piece of HTML as text, to be shown or copied. */
    public String fragment(String template, Map<String, Object> model) {
        return new String(bytes(template, model), StandardCharsets.UTF_8).strip();
    }

    private byte[] bytes(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
