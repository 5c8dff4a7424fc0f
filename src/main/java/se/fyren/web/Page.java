package se.fyren.web;

import java.util.List;

/**
 * Sida: what the layout needs to know of a page.
 *
 * @param texts the page's language and its words
 * @param path the page's address after the language, for instance {@code about}; empty for the first page
 * @param languages every language the page can be read in
 * @param leaveTo the address that leaving leads to, neutral and well known
 */
public record Page(Texts texts, String path, List<Language> languages, String leaveTo) {

    public Language language() {
        return texts.language();
    }

    /** The text with the key. */
    public String t(String key, Object... details) {
        return texts.of(key, details);
    }

    /** The address of a page in this page's language. */
    public String to(String path) {
        return "/" + language().code() + "/" + path;
    }

    /** This page, from which leaving leads to the address. */
    public Page leavingTo(String address) {
        return new Page(texts, path, languages, address);
    }

    /** This page in another language. */
    public String in(Language other) {
        return "/" + other.code() + "/" + path;
    }
}
