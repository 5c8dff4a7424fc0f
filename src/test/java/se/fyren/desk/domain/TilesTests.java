package se.fyren.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.desk.TileMap;
import se.fyren.desk.TileMap.Tile;
import se.fyren.directory.Area;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.guide.Guide;
import se.fyren.guide.Verdict;

/** A county in tiles. */
class TilesTests {

    private static final Snapshot DIRECTORY = ShippedDirectory.snapshot();

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void everyMunicipalityHasATileOfItsOwn(Area county) {
        TileMap map = map(county.code().value(), "2026-11-21");

        assertThat(map.tiles())
                .extracting(tile -> tile.municipality().code().value())
                .doesNotHaveDuplicates();
        assertThat(map.tiles()).hasSize((int) DIRECTORY.areas().values().stream()
                .filter(area -> map.county().code().equals(area.parent()))
                .count());
        assertThat(map.tiles().stream().map(tile -> List.of(tile.column(), tile.row())))
                .doesNotHaveDuplicates();
        assertThat(map.tiles()).allSatisfy(tile -> assertThat(tile.column()).isBetween(1, map.columns()));
    }

    /** The style sheet places by column only: a row begins where the next column is not to the right of the last. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void aNewRowBeginsNoFurtherRightThanTheLastEnded(Area county) {
        List<Tile> tiles = map(county.code().value(), "2026-11-21").tiles();
        for (int i = 1; i < tiles.size(); i++) {
            boolean same = tiles.get(i).row() == tiles.get(i - 1).row();
            assertThat(tiles.get(i).column() > tiles.get(i - 1).column())
                    .as(tiles.get(i).municipality().name())
                    .isEqualTo(same);
        }
    }

    @Test
    void stockholmAndVasternorrlandAreLaidByHand() {
        assertThat(counties()
                        .map(county -> map(county.code().value(), "2026-11-21"))
                        .filter(TileMap::laidByHand)
                        .map(map -> map.county().code().value()))
                .containsExactlyInAnyOrder("01", "22");
    }

    @Test
    void aTileTellsHowItWasOnTheDay() {
        assertThat(lidingo("2023-02-21")).isEqualTo(Verdict.CLOSED);
        assertThat(lidingo("2023-11-13")).isEqualTo(Verdict.OPEN);
        assertThat(lidingo("2024-06-01")).isEqualTo(Verdict.UNKNOWN);
    }

    private static Verdict lidingo(String day) {
        return map("01", day).tiles().stream()
                .filter(tile -> tile.municipality().name().equals("Lidingö"))
                .findFirst()
                .orElseThrow()
                .doors(Kind.MIKA)
                .getFirst()
                .verdict();
    }

    private static TileMap map(String county, String day) {
        return new Tiles()
                .map(DIRECTORY.area(county).orElseThrow(), DIRECTORY, new Guide(DIRECTORY.on(LocalDate.parse(day))));
    }

    static Stream<Area> counties() {
        return DIRECTORY.areas().values().stream().filter(area -> area.level() == Area.Level.COUNTY);
    }
}
