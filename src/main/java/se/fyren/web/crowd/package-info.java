/**
 * Trängsel: how those who come at the same time share what there is, so that whoever floods stands in nobody's way but
 * their own. No captcha and no list of addresses: who sends is a number in memory, made with a key that dies with the
 * process, and forgotten with the last connection. Nobody is counted while there is room for all (docs/adr/0012).
 */
@NullMarked
package se.fyren.web.crowd;

import org.jspecify.annotations.NullMarked;
