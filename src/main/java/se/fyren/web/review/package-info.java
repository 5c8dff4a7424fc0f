/**
 * Granskningen av texterna: a reviewer gets a language's texts as an XLIFF file, and the file that comes back is what
 * the pages say. No programmer stands between.
 */
@NullMarked
package se.fyren.web.review;

import org.jspecify.annotations.NullMarked;
