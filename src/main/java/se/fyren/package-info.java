@NullMarked
package se.fyren;

import org.jspecify.annotations.NullMarked;
