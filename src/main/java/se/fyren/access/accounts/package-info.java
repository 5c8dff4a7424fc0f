/** Medarbetarna: who works here, how they come in, where they belong, and how long they stay signed in. */
@NullMarked
package se.fyren.access.accounts;

import org.jspecify.annotations.NullMarked;
