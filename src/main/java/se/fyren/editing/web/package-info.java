/** Redaktionens sidor: the pages on which editors find, change, preview, agree to and take back facts. */
@NullMarked
package se.fyren.editing.web;

import org.jspecify.annotations.NullMarked;
