@NullMarked
package se.fyren.redrawing;

import org.jspecify.annotations.NullMarked;
