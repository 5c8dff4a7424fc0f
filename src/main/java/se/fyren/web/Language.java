package se.fyren.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Språk: a language that pages are written in, as {@code messages/languages.csv} lists it.
 *
 * @param code the page's {@code lang}, the {@code hreflang} by which its siblings link to it and its place in the URL
 * @param ownName its name in itself
 * @param rightToLeft whether its script runs from right to left
 * @param reviewedBy the native speaker who has reviewed the texts, null where nobody has
 * @param reviewedOn the day of the review, null where there was none
 */
public record Language(
        String code,
        String ownName,
        boolean rightToLeft,
        @Nullable String reviewedBy,
        @Nullable LocalDate reviewedOn) {

    /** The value of the page's {@code dir}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The language as the JDK knows it, for days and lists: easy Swedish writes them as Swedish, English as in Europe. */
    Locale locale() {
        return switch (code) {
            case "sv-x-easy" -> Locale.forLanguageTag("sv");
            case "en" -> Locale.UK;
            default -> Locale.forLanguageTag(code);
        };
    }

    /** Whether a native speaker has read the texts. */
    public boolean isReviewed() {
        return reviewedOn != null;
    }
}
