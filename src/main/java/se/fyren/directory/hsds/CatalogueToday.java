package se.fyren.directory.hsds;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.directory.Directory;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Snapshot;

/** Dagens HSDS-katalog: made anew only when the day or the directory has changed. */
@Component
class CatalogueToday {

    private final Directory directory;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    CatalogueToday(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    private record Kept(int edition, DirectoryOnDay day, Catalogue catalogue) {}

    Catalogue catalogue() {
        DirectoryOnDay day = directory.on(LocalDate.now(clock));
        Snapshot snapshot = directory.snapshot();
        Kept last = kept;
        // The directory keeps today's weighing, so that equal days share their lists and compare at once.
        if (last != null && last.edition() == snapshot.edition() && last.day().equals(day)) {
            return last.catalogue();
        }
        Catalogue catalogue = Catalogue.of(day, snapshot);
        kept = new Kept(snapshot.edition(), day, catalogue);
        return catalogue;
    }
}
