/** Uppslagets regler: how a county is laid out in tiles, and which source stands behind each piece of guidance. */
@NullMarked
package se.fyren.desk.domain;

import org.jspecify.annotations.NullMarked;
