@NullMarked
package se.fyren.access;

import org.jspecify.annotations.NullMarked;
