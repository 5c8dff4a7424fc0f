package se.fyren.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.fyren.web.Language;
import se.fyren.web.Languages;
import se.fyren.web.Texts;

/** A file as a reviewer gets it, and what a reviewer does with it. */
record ReviewersFile(String language, String content) {

    static final Languages LANGUAGES = languages();

    static ReviewersFile of(String language) {
        byte[] file = XliffWriting.of(texts(language), LANGUAGES.swedish(), Set.of());
        return new ReviewersFile(language, new String(file, StandardCharsets.UTF_8));
    }

    static Texts texts(String language) {
        return LANGUAGES.in(language).orElseThrow();
    }

    static List<String> everyLanguage() {
        return LANGUAGES.all().stream().map(Language::code).toList();
    }

    /** Changes what stands there, once. */
    ReviewersFile change(String from, String to) {
        assertThat(content.split(Pattern.quote(from), -1)).as(from).hasSize(2);
        return new ReviewersFile(language, content.replace(from, to));
    }

    /** Changes what stands in the text with the key, once. */
    ReviewersFile changeIn(String key, String from, String to) {
        String unit = unit(key);
        return change(unit, new ReviewersFile(language, unit).change(from, to).content);
    }

    ReviewersFile without(String key) {
        return change(unit(key), "");
    }

    private String unit(String key) {
        int start = content.indexOf("<unit id=\"" + key + "\"");
        assertThat(start).as(key).isPositive();
        return content.substring(start, content.indexOf("</unit>", start) + "</unit>".length());
    }

    /** Marks every text as reviewed. */
    ReviewersFile reviewed() {
        return new ReviewersFile(language, content.replaceAll("state=\"\\w+\"", "state=\"reviewed\""));
    }

    ReviewersFile signed(String by, String on) {
        return change("\"reviewed-by\"></note>", "\"reviewed-by\">" + by + "</note>")
                .change("\"reviewed-on\"></note>", "\"reviewed-on\">" + on + "</note>");
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    XliffReading read() {
        return XliffReading.of(bytes(), texts(language), LANGUAGES.swedish());
    }

    private static Languages languages() {
        try {
            return new Languages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
