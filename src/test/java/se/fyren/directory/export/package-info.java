@NullMarked
package se.fyren.directory.export;

import org.jspecify.annotations.NullMarked;
