/**
 * Behörighet: who works here, what they may do, and the trail of what they did. One question, {@link
 * se.fyren.access.Gate}, is asked before anything is read or changed; {@link se.fyren.access.Rules} answers it.
 *
 * <p>Terms: medarbetare (staff), enhet (unit), uppdrag (assignment), hatt (hat: the one assignment somebody works under
 * now), åtkomst (access), spårlogg (audit trail).
 *
 * <p>Rooms: {@code accounts} staff, signing in, sessions; {@code keys} the units' keys; {@code passkey} the ceremonies
 * with the browser; {@code provider} municipalities' own sign-in; {@code audit} the trail; {@code web} the pages.
 *
 * <p>Life cycle of a member of staff: invited → joined (has a key pair) → let in to each unit by somebody there → left.
 * What is erased when: docs/privacy.md.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "mode", "night", "post", "sealing", "web"})
package se.fyren.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
