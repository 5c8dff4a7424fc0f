/**
 * Omritning: a picture or a PDF from somebody becomes pictures of Fyren's own, page by page. What is drawn anew holds
 * what one sees and nothing else (docs/adr/0016).
 *
 * <p>It is drawn by a process of its own, with bounded memory and time and without a file, a secret or the network's
 * address of anything: who sends what breaks a decoder breaks that process and no other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.fyren.redrawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
