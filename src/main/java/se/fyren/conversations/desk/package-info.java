/** Behandlarnas sidor: the inbox of a centre, a thread in it, and what a counsellor writes and notes there. */
@NullMarked
package se.fyren.conversations.desk;

import org.jspecify.annotations.NullMarked;
