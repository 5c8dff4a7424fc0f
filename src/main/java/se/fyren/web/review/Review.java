package se.fyren.web.review;

import java.util.Map;
import java.util.Set;
import se.fyren.web.Language;

/**
 * What a reviewer's file brings.
 *
 * @param language the language, reviewed if the whole of it is
 * @param texts the texts that take the place of Fyren's own, by key
 * @param reviewed the keys of those that the reviewer has marked as reviewed
 */
record Review(Language language, Map<String, String> texts, Set<String> reviewed) {}
