@NullMarked
package se.fyren.access.keys;

import org.jspecify.annotations.NullMarked;
