/** How things are sealed. */
@NullMarked
package se.fyren.conversations.letters;

import org.jspecify.annotations.NullMarked;
