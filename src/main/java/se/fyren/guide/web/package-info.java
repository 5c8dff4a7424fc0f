/** The guide's pages and its API. What someone answers lives in the request and nowhere else. */
@NullMarked
package se.fyren.guide.web;

import org.jspecify.annotations.NullMarked;
