package se.fyren.web.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fyren.web.Languages;
import se.fyren.web.Texts;

/**
 * The texts as they are after the reviews.
 *
 * @param own the languages as they come with Fyren
 * @param languages the languages as pages have them
 * @param reviewed by language the keys of the texts that a file marks as reviewed
 */
record ReviewedTexts(Languages own, Languages languages, Map<String, Set<String>> reviewed) {

    static ReviewedTexts none(Languages own) {
        return new ReviewedTexts(own, own, Map.of());
    }

    /** Reads a file that a reviewer of the language has sent. */
    XliffReading read(String language, byte[] file) {
        Texts texts = own.in(language).orElseThrow();
        return XliffReading.of(file, texts, source(texts));
    }

    ReviewedTexts with(Review review) {
        String code = review.language().code();
        Map<String, Set<String>> keys = new HashMap<>(reviewed);
        keys.put(code, review.reviewed());
        Texts texts = own.in(code).orElseThrow().reviewed(review.language(), review.texts());
        return new ReviewedTexts(own, languages.with(texts), Map.copyOf(keys));
    }

    /** The language's file for its next reviewer; empty where Fyren does not speak it. */
    Optional<byte[]> file(String language) {
        return languages.in(language).map(texts -> {
            Set<String> all = texts.language().isReviewed() ? texts.all().keySet() : Set.of();
            return XliffWriting.of(texts, source(texts), reviewed.getOrDefault(language, all));
        });
    }

    /** What the texts stand beside. A corrected Swedish text stands beside the one that it corrects. */
    private Texts source(Texts texts) {
        return texts.language().code().equals(Xliff.SOURCE) ? own.swedish() : languages.swedish();
    }
}
