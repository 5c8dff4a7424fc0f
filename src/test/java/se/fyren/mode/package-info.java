@NullMarked
package se.fyren.mode;

import org.jspecify.annotations.NullMarked;
