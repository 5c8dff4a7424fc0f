package se.fyren.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Area;
import se.fyren.directory.Directory;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Guide;
import se.fyren.guide.web.Counties;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;
import se.fyren.web.PublicAddress;
import se.fyren.web.Style;

/** The block that a municipality shows on its own site, and the page where it is fetched. */
@RestController
class MunicipalPages {

    private final Pages pages;
    private final Directory directory;
    private final Counties counties;
    private final PublicAddress address;
    private final Clock clock;

    MunicipalPages(Pages pages, Directory directory, Counties counties, PublicAddress address, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.counties = counties;
        this.address = address;
        this.clock = clock;
    }

    /** The block as a page of its own, the only one that others may show in a frame. */
    @GetMapping("/embed/{code}")
    ResponseEntity<byte[]> embed(
            @PathVariable String code, @RequestParam(defaultValue = "sv") String lang, HttpServletResponse response) {
        Page page = pages.pageOrSwedish(lang, "");
        ResidentsBlock block = block(page, municipality(code).orElseThrow(NotFound::new), "");
        response.setHeader("Content-Security-Policy", Style.framedContentSecurityPolicy());
        return pages.answer(HttpStatus.OK, "desk/embed", page, Map.of("block", block));
    }

    @GetMapping("/{language}/desk/municipal")
    ResponseEntity<byte[]> choose(@PathVariable String language) {
        return municipal(HttpStatus.OK, language, Optional.empty());
    }

    @PostMapping(path = "/{language}/desk/municipal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> block(
            @PathVariable String language, @RequestParam(name = "municipality", defaultValue = "") String code) {
        Optional<Area> chosen = municipality(code.strip());
        return municipal(chosen.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, language, chosen);
    }

    private ResponseEntity<byte[]> municipal(HttpStatus status, String language, Optional<Area> chosen) {
        Page page = pages.page(language, "desk/municipal");
        Map<String, Object> model = new HashMap<>();
        model.put("counties", counties.of(directory.snapshot()));
        model.put("wrong", status.isError());
        model.put(
                "said",
                chosen.map(area -> Map.of("municipality", List.of(area.code().value())))
                        .orElseGet(Map::of));
        chosen.ifPresent(area -> {
            ResidentsBlock block = block(page, area, address.of(""));
            String framed = address.of(
                    "/embed/" + area.code() + "?lang=" + page.language().code());
            model.put("block", block);
            model.put("copy", pages.fragment("desk/block", Map.of("block", block)));
            model.put("frame", pages.fragment("desk/frame", Map.of("block", block, "address", framed)));
        });
        return pages.answer(status, "desk/municipal", page, model);
    }

    private ResidentsBlock block(Page page, Area municipality, String site) {
        String link = site + page.to("from/" + municipality.code());
        Guide guide = new Guide(directory.on(LocalDate.now(clock)));
        return ResidentsBlock.of(municipality, guide, directory.snapshot(), page.texts(), link);
    }

    private Optional<Area> municipality(String code) {
        Snapshot snapshot = directory.snapshot();
        return snapshot.municipality(code).map(MunicipalityCode::value).flatMap(snapshot::area);
    }
}
