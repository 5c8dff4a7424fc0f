/** Tests of the outbox, against a real mail server. */
@NullMarked
package se.fyren.post.outbox;

import org.jspecify.annotations.NullMarked;
