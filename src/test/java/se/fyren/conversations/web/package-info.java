/** The API and the pages. */
@NullMarked
package se.fyren.conversations.web;

import org.jspecify.annotations.NullMarked;
