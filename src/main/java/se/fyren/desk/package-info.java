/**
 * Uppslaget: what professionals and municipalities look up. A directory to search, how each county's municipalities
 * stand, what to do on suspicion of trafficking, a card to give away, and a block for a municipality's own site.
 *
 * <p>Nothing here is about a person: what one looks for is a place, a need and a kind of service, and nothing of it is
 * kept. What is told of a door is what the guide says of the place alone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "directory",
            "directory :: words",
            "directory :: hsds",
            "guide",
            "guide :: words",
            "web"
        })
package se.fyren.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
