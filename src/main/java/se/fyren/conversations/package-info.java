/**
 * Samtal: somebody without a name writes to a centre, keeps 25 digits and comes back to the answer. What they write is
 * sealed before it is stored; no row tells which centre it is for.
 *
 * <p>Terms: hjälpsökande (help-seeker: who writes), samtal (conversation, a thread of messages), kvitto (receipt),
 * kort (card: what the centre alone knows of a thread), diarieföring (filing: a centre finds a thread that is its own).
 *
 * <p>Rooms: {@code letters} how each thing is written and sealed, version 1 (docs/sealing.md); {@code domain} what a
 * help-seeker and a centre do; {@code web} the pages and the API; {@code desk} the counsellors' pages.
 *
 * <p>Life cycle: begun → filed by its centre → waiting for the one or the other → ended by the person, whose access
 * ends at once, or erased by the centre's retention. A help-seeker's own acts are not audited; those of staff are.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "night",
            "erasure",
            "post",
            "redrawing",
            "sealing",
            "access",
            "access :: pages",
            "directory",
            "web"
        })
package se.fyren.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
