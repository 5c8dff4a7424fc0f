/** What is done with the outbox at its hours, and the tables that hold it. */
@NullMarked
package se.fyren.post.outbox;

import org.jspecify.annotations.NullMarked;
