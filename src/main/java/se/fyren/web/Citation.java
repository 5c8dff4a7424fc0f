package se.fyren.web;

/**
 * Källhänvisning: a sentence that names a source by its title, which is Swedish in every language.
 *
 * @param before the sentence up to the title
 * @param after the sentence from there on
 */
public record Citation(String before, String title, String after) {}
