package se.fyren.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fyren.directory.Area;
import se.fyren.directory.Snapshot;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.kernel.AreaCode;

/** The counties to choose from, which are put in order once for each edition. */
class CountiesTests {

    private static final Snapshot DIRECTORY = ShippedDirectory.snapshot();

    private final Counties counties = new Counties();

    @Test
    void swedishLettersComeLast() {
        assertThat(names(counties.of(DIRECTORY)))
                .hasSize(21)
                .startsWith("Blekinge län")
                .endsWith("Örebro län", "Östergötlands län");
        assertThat(counties.of(DIRECTORY).getFirst().municipalities())
                .extracting(Area::name)
                .containsExactly("Karlshamn", "Karlskrona", "Olofström", "Ronneby", "Sölvesborg");
    }

    @Test
    void aNewEditionsCountiesAreItsOwn() {
        Area blekinge = counties.of(DIRECTORY).getFirst().area();

        assertThat(counties.of(next(Map.of(blekinge.code(), blekinge))))
                .containsExactly(new County(blekinge, List.of()));
    }

    private static List<String> names(List<County> counties) {
        return counties.stream().map(one -> one.area().name()).toList();
    }

    private static Snapshot next(Map<AreaCode, Area> areas) {
        return new Snapshot(
                DIRECTORY.edition() + 1,
                areas,
                DIRECTORY.regions(),
                DIRECTORY.sources(),
                DIRECTORY.organisations(),
                DIRECTORY.audienceAges(),
                DIRECTORY.services(),
                DIRECTORY.populations());
    }
}
