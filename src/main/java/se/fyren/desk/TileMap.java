package se.fyren.desk;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import se.fyren.directory.Area;
import se.fyren.directory.Need;
import se.fyren.directory.Service.Kind;
import se.fyren.guide.Door;

/**
 * Rutkarta: a county as tiles of one size, a municipality each, so that a small one is seen as well as a large one.
 *
 * @param laidByHand whether the tiles lie roughly as on a map; else in alphabetical order, row by row
 * @param columns how many tiles stand beside each other
 * @param tiles row by row; no two in one place
 */
public record TileMap(Area county, boolean laidByHand, int columns, List<Tile> tiles) {

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * Ruta: a municipality and how the specialist centres near stand to those who live there.
     *
     * @param column its place from the west, from 1
     * @param row its place from the north, from 1
     * @param doors the centres near, the open first
     */
    public record Tile(Area municipality, int column, int row, List<Door> doors) {

        public Tile {
            doors = List.copyOf(doors);
        }

        /** The centres that do what the kind does, by whatever name; the open first, empty where none is known. */
        public List<Door> doors(Kind kind) {
            return doors.stream()
                    .filter(one -> one.service().kind() == kind
                            || (kind == Kind.KAST && !Collections.disjoint(one.helps(), Need.OF_BUYERS)))
                    .toList();
        }
    }

    /** The tiles by the municipality's name in Swedish order, for those who read a table. */
    public List<Tile> byName() {
        return tiles.stream()
                .sorted(Comparator.comparing(Tile::municipality, Area.BY_NAME))
                .toList();
    }
}
