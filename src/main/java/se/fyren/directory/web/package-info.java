/** Katalogens sidor: every fact with its source, for readers and editors, and the words for facts on any page. */
@NullMarked
@NamedInterface("words")
package se.fyren.directory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
