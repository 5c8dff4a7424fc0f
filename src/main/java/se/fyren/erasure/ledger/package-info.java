/** The ledger's two places, and how they are kept alike. */
@NullMarked
package se.fyren.erasure.ledger;

import org.jspecify.annotations.NullMarked;
