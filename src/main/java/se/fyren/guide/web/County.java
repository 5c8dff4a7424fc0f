package se.fyren.guide.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.fyren.directory.Area;
import se.fyren.directory.Snapshot;

/** Länen med sina kommuner: the counties with their municipalities, in Swedish alphabetical order. */
public record County(Area area, List<Area> municipalities) {

    /** Every county. */
    public static List<County> of(Snapshot directory) {
        Comparator<Area> byName = Comparator.comparing(Area::name, Collator.getInstance(Locale.forLanguageTag("sv")));
        return directory.areas().values().stream()
                .filter(area -> area.level() == Area.Level.COUNTY)
                .sorted(byName)
                .map(county -> new County(
                        county,
                        directory.areas().values().stream()
                                .filter(area -> county.code().equals(area.parent()))
                                .sorted(byName)
                                .toList()))
                .toList();
    }
}
