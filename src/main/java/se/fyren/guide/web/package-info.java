/**
 * The guide's pages and its API, and the words for doors on any page. What someone answers lives in the request and
 * nowhere else.
 */
@NullMarked
@NamedInterface("words")
package se.fyren.guide.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
