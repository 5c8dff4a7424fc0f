/**
 * Överlämning till ärende: what casework learns of a thread, by recorded consent, and all it ever learns. An event says that
 * something waits for a unit; who holds the unit's key opens it.
 */
@NullMarked
@NamedInterface("handover")
package se.fyren.conversations.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
