package se.fyren.guide.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyren.directory.Area;
import se.fyren.directory.Snapshot;

/** Länen i ordning: put in order anew only when the directory has changed, for every page that lets one choose. */
@Component
public class Counties {

    private volatile @Nullable Kept kept;

    private record Kept(int edition, List<County> counties) {}

    /** Every county. */
    public List<County> of(Snapshot directory) {
        Kept last = kept;
        if (last == null || last.edition() != directory.edition()) {
            last = new Kept(directory.edition(), sorted(directory));
            kept = last;
        }
        return last.counties();
    }

    private static List<County> sorted(Snapshot directory) {
        return directory.areas().values().stream()
                .filter(area -> area.level() == Area.Level.COUNTY)
                .sorted(Area.BY_NAME)
                .map(county -> new County(county, directory.municipalities(county)))
                .toList();
    }
}
