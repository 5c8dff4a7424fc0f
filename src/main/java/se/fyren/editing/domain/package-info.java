/** The editing's inside: which situations are tried, on which days, and what turns. */
@NullMarked
package se.fyren.editing.domain;

import org.jspecify.annotations.NullMarked;
