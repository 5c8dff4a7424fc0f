/**
 * Katalogen utåt: the directory as an open, read-only API after Open Referral's Human Services Data Specification
 * (HSDS) 3.0.
 *
 * <p>The records whose names begin with Hsds are the standard's, written as its JSON: what is not known is left out,
 * never false, never an empty text. The other classes each say how one part of it is made of ours. Texts are in plain
 * Swedish and say only what the facts say.
 */
@NullMarked
package se.fyren.directory.hsds;

import org.jspecify.annotations.NullMarked;
