package se.fyren.access.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reading of the trail gives. */
public sealed interface TrailPage {

    /**
     * The entries that the reader's keys open among those tried, perhaps none.
     *
     * @param older where to go on; null where the period has been read to its beginning
     */
    record Read(List<TrailEntry> newestFirst, @Nullable Place older) implements TrailPage {

        public Read {
            newestFirst = List.copyOf(newestFirst);
        }
    }

    /** An entry of the period is not as it was written, or not where it was; {@code verify-trail} tells more. */
    record Broken(long number) implements TrailPage {}
}
