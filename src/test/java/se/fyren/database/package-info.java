@NullMarked
package se.fyren.database;

import org.jspecify.annotations.NullMarked;
