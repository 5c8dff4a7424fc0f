package se.fyren.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Språken: every language that Fyren speaks, with its texts. Adding one is adding files. */
public final class Languages {

    private final Map<String, Texts> texts = new LinkedHashMap<>();

    /** The languages as they come with Fyren. */
    public Languages() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        Resource list = resources.getResource("classpath:messages/languages.csv");
        try (Reader rows = new StringReader(list.getContentAsString(StandardCharsets.UTF_8))) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(rows)) {
                Language language = language(row);
                texts.put(
                        language.code(),
                        new Texts(
                                language,
                                messages(resources.getResources(
                                        "classpath*:messages/*_" + language.code() + ".properties"))));
            }
        }
    }

    private Languages(Map<String, Texts> texts) {
        this.texts.putAll(texts);
    }

    /** The same languages, one of them with these texts. */
    public Languages with(Texts others) {
        Languages with = new Languages(texts);
        with.texts.put(others.language().code(), others);
        return with;
    }

    private static Language language(CSVRecord row) {
        String reviewedOn = row.get("reviewed_on");
        return new Language(
                row.get("code"),
                row.get("own_name"),
                row.get("direction").equals("rtl"),
                reviewedOn.isEmpty() ? null : row.get("reviewed_by"),
                reviewedOn.isEmpty() ? null : LocalDate.parse(reviewedOn));
    }

    private static Map<String, String> messages(Resource[] files) throws IOException {
        Map<String, String> messages = new HashMap<>();
        for (Resource file : files) {
            Properties read = new Properties();
            read.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
            read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
        }
        return messages;
    }

    /** Every language, in the order in which they are offered. */
    public List<Language> all() {
        return texts.values().stream().map(Texts::language).toList();
    }

    /** The texts of the language with the code; empty where Fyren does not speak it. */
    public Optional<Texts> in(String code) {
        return Optional.ofNullable(texts.get(code));
    }

    /** Swedish, which everything falls back on. */
    public Texts swedish() {
        return new ArrayList<>(texts.values()).getFirst();
    }

    /** The language that suits an {@code Accept-Language} header best; Swedish where none does or none is given. */
    public Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return swedish().language();
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.copyOf(texts.keySet()));
            return best == null
                    ? swedish().language()
                    : in(best).orElseGet(this::swedish).language();
        } catch (IllegalArgumentException malformed) {
            return swedish().language();
        }
    }

    @Override
    public String toString() {
        return "Languages" + Arrays.toString(texts.keySet().toArray());
    }
}
