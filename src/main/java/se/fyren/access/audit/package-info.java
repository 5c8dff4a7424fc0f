/**
 * Spårloggens rum: one sealed entry for each thing that was asked, in one chain of which nothing can be changed or taken
 * away unseen (docs/adr/0009-a-sealed-trail-in-one-chain.md).
 *
 * <p>Life cycle: an entry is sealed, chained in the transaction of what it tells of, read by those it is sealed to, and
 * outlives the record. The chain's head leaves the database once a day, for {@code verify-trail} to compare.
 */
@NullMarked
package se.fyren.access.audit;

import org.jspecify.annotations.NullMarked;
