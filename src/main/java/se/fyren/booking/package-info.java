/**
 * Bokning: a time to talk with a centre, by phone, by video or as a visit, without a name. What one comes back with is a
 * code of 25 digits; a calendar names the counsellor and the hour, and no row tells who comes (docs/adr/0018).
 *
 * <p>Terms: ledig tid (free time), önskad tid (wanted), håll (hold: a time that is kept while somebody decides), besökstid
 * (appointment), mottagningstid (hours), frånvaro (absence), resurs (resource: a room, or a line for video), kod (code).
 *
 * <p>Rooms: {@code domain} which times are free, who takes them, what staff see, and the tables; {@code web} the API.
 *
 * <p>Life cycle of a time: free → held for five minutes, and free again where nothing came of it → booked → moved as often
 * as one likes, or cancelled and gone → met, or missed → gone by the host's decision, fourteen days later or more; how
 * many there were is kept. A help-seeker's own acts are not audited; those of staff are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "mode", "night", "erasure", "sealing", "access", "web"})
package se.fyren.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
