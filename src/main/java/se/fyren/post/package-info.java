/**
 * Post: the outbox, and the mail that goes from it at fixed hours. A mail says in neutral words that there is something,
 * and nothing else; it knows nothing of staff, centres or threads (docs/adr/0015-mail-at-fixed-hours-that-says-nothing.md).
 *
 * <p>Terms: utkorg (outbox), avisering (notice), fast klockslag (fixed hour), utskick (round: what is sorted at one).
 *
 * <p>Life cycle of a notice: sorted at a fixed hour, one row for each who wants them, empty where there is nothing →
 * sent, and its row empty → the rows gone together. Never twice but where a server says yes and nobody hears it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "night", "sealing", "web"})
package se.fyren.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
