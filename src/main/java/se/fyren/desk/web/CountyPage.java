package se.fyren.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.desk.domain.Tiles;
import se.fyren.directory.Area;
import se.fyren.directory.Directory;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Guide;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** How a county's municipalities stand to the specialist centres, as tiles and as a table. */
@RestController
class CountyPage {

    private final Pages pages;
    private final Directory directory;
    private final Tiles tiles;
    private final Clock clock;

    CountyPage(Pages pages, Directory directory, Tiles tiles, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.tiles = tiles;
        this.clock = clock;
    }

    @GetMapping("/{language}/desk/counties/{code:[0-9]{2}}")
    ResponseEntity<byte[]> county(@PathVariable String language, @PathVariable String code) {
        Page page = pages.page(language, "desk/counties/" + code);
        Snapshot snapshot = directory.snapshot();
        Area county = snapshot.area(code).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        Guide guide = new Guide(directory.on(today));
        return pages.answer(
                HttpStatus.OK, "desk/county", page, Map.of("map", tiles.map(county, snapshot, guide), "today", today));
    }
}
