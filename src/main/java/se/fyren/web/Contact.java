package se.fyren.web;

import java.util.regex.Pattern;

/**
 * Kontaktväg: where to turn, as a link.
 *
 * @param text an e-mail address, an https address or a telephone number; empty where there is none
 */
public record Contact(String text) {

    private static final Pattern MAIL = Pattern.compile("[^\\s@:]+@[^\\s@:]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]+");

    public boolean isKnown() {
        return !text.isBlank();
    }

    /** Where the link leads; empty where the text is none of the three, and so no link. */
    public String link() {
        if (text.startsWith("https://")) {
            return text;
        }
        if (MAIL.matcher(text).matches()) {
            return "mailto:" + text;
        }
        return NUMBER.matcher(text).matches() ? "tel:" + text.replaceAll("[ -]", "") : "";
    }

    /** The text as people write it. */
    public String readable() {
        return text.replaceFirst("^https://(www\\.)?", "");
    }
}
