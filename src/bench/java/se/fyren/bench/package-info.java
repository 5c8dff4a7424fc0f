/**
 * Mätningarna: {@code ./mvnw verify -Pbench} measures Fyren beside the barest servers that send the same bytes, and
 * prints one table (docs/performance.md). No part of the tests or of what is packaged.
 */
@NullMarked
package se.fyren.bench;

import org.jspecify.annotations.NullMarked;
