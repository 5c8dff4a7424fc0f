/** What somebody without a name can rely on. */
@NullMarked
package se.fyren.conversations;

import org.jspecify.annotations.NullMarked;
