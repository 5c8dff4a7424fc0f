package se.fyren.desk.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import se.fyren.desk.TileMap;
import se.fyren.desk.TileMap.Tile;
import se.fyren.directory.Area;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.kernel.MunicipalityCode;

/**
 * Rutornas plats: by hand in {@code desk/tiles.csv} for some counties. For the rest by a rule that favours nobody: in
 * alphabetical order, in a block that is as wide as it is high.
 */
@Component
public class Tiles {

    private final Map<String, Place> byHand = new HashMap<>();

    private record Place(int column, int row) {}

    Tiles() {
        for (CSVRecord row : DeskTable.rows("tiles.csv")) {
            byHand.put(
                    row.get("municipality"),
                    new Place(Integer.parseInt(row.get("column")), Integer.parseInt(row.get("row"))));
        }
    }

    /** The county's tiles, each with how the centres near stand to the place on the guide's day. */
    public TileMap map(Area county, Snapshot directory, Guide guide) {
        List<Area> municipalities = directory.municipalities(county);
        boolean laid = municipalities.stream()
                .allMatch(one -> byHand.containsKey(one.code().value()));
        int columns = laid
                ? municipalities.stream()
                        .mapToInt(one -> byHand(one).column())
                        .max()
                        .orElse(1)
                : (int) Math.ceil(Math.sqrt(municipalities.size()));
        List<Tile> tiles = new ArrayList<>();
        for (Area municipality : municipalities) {
            int number = tiles.size();
            Place place = laid ? byHand(municipality) : new Place(number % columns + 1, number / columns + 1);
            tiles.add(new Tile(municipality, place.column(), place.row(), doors(municipality, guide)));
        }
        tiles.sort(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column));
        return new TileMap(county, laid, columns, tiles);
    }

    private Place byHand(Area municipality) {
        return byHand.getOrDefault(municipality.code().value(), new Place(1, 1));
    }

    private static List<Door> doors(Area municipality, Guide guide) {
        return guide.byPlace(new MunicipalityCode(municipality.code().value()), Kind::isSpecialist);
    }
}
