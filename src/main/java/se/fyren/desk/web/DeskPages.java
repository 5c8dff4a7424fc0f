package se.fyren.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Directory;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.guide.web.Counties;
import se.fyren.guide.web.Wording;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** The professional's first page, and what a search finds. */
@RestController
class DeskPages {

    private final Pages pages;
    private final Directory directory;
    private final Counties counties;
    private final Consulting consulting;
    private final Clock clock;

    DeskPages(Pages pages, Directory directory, Counties counties, Consulting consulting, Clock clock) {
        this.pages = pages;
        this.directory = directory;
        this.counties = counties;
        this.consulting = consulting;
        this.clock = clock;
    }

    @GetMapping("/{language}/desk")
    ResponseEntity<byte[]> desk(@PathVariable String language) {
        return desk(HttpStatus.OK, pages.page(language, "desk"), Search.ALL);
    }

    /** A search has no address: what a professional looks for may tell of the person they met. */
    @GetMapping("/{language}/desk/services")
    ResponseEntity<Void> nothingSearched(@PathVariable String language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(pages.page(language, "desk").to("desk")))
                .build();
    }

    @PostMapping(path = "/{language}/desk/services", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<?> find(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        if (request.getQueryString() != null) {
            return nothingSearched(language);
        }
        Snapshot snapshot = directory.snapshot();
        Search search = Search.of(form, snapshot);
        if (search.isWrong()) {
            return desk(HttpStatus.BAD_REQUEST, pages.page(language, "desk"), search);
        }
        Page page = pages.page(language, "desk/services");
        LocalDate today = LocalDate.now(clock);
        Map<Kind, List<Door>> found = new EnumMap<>(Kind.class);
        for (Door door : new Guide(directory.on(today)).byPlace(search.municipality(), search::wants)) {
            if (search.finds(door)) {
                found.computeIfAbsent(door.service().kind(), kind -> new ArrayList<>())
                        .add(door);
            }
        }
        Map<String, Object> model = model(search);
        model.put("found", found);
        model.put("today", today);
        model.put("wording", new Wording(page.texts(), snapshot, search.municipality()));
        return pages.answer(HttpStatus.OK, "desk/found", page, model);
    }

    private ResponseEntity<byte[]> desk(HttpStatus status, Page page, Search search) {
        Map<String, Object> model = model(search);
        model.put("consult", consulting.nationwide());
        model.put("wording", new Wording(page.texts(), directory.snapshot(), null));
        return pages.answer(status, "desk/desk", page, model);
    }

    private Map<String, Object> model(Search search) {
        Map<String, Object> model = new HashMap<>();
        model.put("search", search);
        model.put("counties", counties.of(directory.snapshot()));
        return model;
    }
}
