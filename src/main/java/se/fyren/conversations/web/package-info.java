/** The API and the pages of conversations. */
@NullMarked
package se.fyren.conversations.web;

import org.jspecify.annotations.NullMarked;
