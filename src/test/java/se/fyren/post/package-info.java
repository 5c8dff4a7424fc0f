/** Tests of the post. */
@NullMarked
package se.fyren.post;

import org.jspecify.annotations.NullMarked;
