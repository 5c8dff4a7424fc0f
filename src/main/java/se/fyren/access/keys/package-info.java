/** Nycklarna: what Fyren itself keeps secret, and what each unit's members share. */
@NullMarked
package se.fyren.access.keys;

import org.jspecify.annotations.NullMarked;
