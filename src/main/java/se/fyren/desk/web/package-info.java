/** Uppslagets sidor: the professional's pages, and the block that a municipality shows on its own. */
@NullMarked
package se.fyren.desk.web;

import org.jspecify.annotations.NullMarked;
