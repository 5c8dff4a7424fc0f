/** What somebody without a name can rely on. */
@NullMarked
package se.fyren.conversations.domain;

import org.jspecify.annotations.NullMarked;
