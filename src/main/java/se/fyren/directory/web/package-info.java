/** Katalogens sidor: every fact with its source, for readers and editors. */
@NullMarked
package se.fyren.directory.web;

import org.jspecify.annotations.NullMarked;
