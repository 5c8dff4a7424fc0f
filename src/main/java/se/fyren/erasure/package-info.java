/**
 * Radering: what is erased for good stays erased, also when a database is restored from a backup (docs/adr/0014).
 *
 * <p>Terms: raderingsliggare (ledger of erasures: which records are gone, by marks that tell nothing), radering (any
 * erasing for good), gallring (erasing a thread by the host's decision).
 *
 * <p>Life cycle of an entry: a row, written in the transaction that erases → a line of a file outside the database, right
 * after the commit, or at the next start or night. At a start, lines without a row mean that the database is older than
 * they are: what they name is erased again before anything is served. Entries are never erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"night", "web"})
package se.fyren.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
