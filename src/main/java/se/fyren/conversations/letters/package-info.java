/**
 * Brev: how everything in a conversation is written and sealed, version 1. Pure functions; docs/sealing.md says the
 * same so that another could implement it, and the test vectors hold both to it.
 */
@NullMarked
package se.fyren.conversations.letters;

import org.jspecify.annotations.NullMarked;
