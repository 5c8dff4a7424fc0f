/** What a help-seeker and a centre do with a conversation, and the tables that hold it. */
@NullMarked
package se.fyren.conversations.domain;

import org.jspecify.annotations.NullMarked;
