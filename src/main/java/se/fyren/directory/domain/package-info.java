/** The directory's inside: reading and checking the data files, keeping them in the database, serving them. */
@NullMarked
package se.fyren.directory.domain;

import org.jspecify.annotations.NullMarked;
