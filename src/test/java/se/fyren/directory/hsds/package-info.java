@NullMarked
package se.fyren.directory.hsds;

import org.jspecify.annotations.NullMarked;
