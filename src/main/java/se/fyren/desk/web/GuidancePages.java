package se.fyren.desk.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.desk.Guidance;
import se.fyren.directory.Directory;
import se.fyren.directory.web.FactWords;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** What to do on suspicion of trafficking, and where to learn more. */
@RestController
class GuidancePages {

    private final Pages pages;
    private final Directory directory;
    private final Guidance guidance;

    GuidancePages(Pages pages, Directory directory, Guidance guidance) {
        this.pages = pages;
        this.directory = directory;
        this.guidance = guidance;
    }

    @GetMapping("/{language}/desk/suspicion")
    ResponseEntity<byte[]> suspicion(@PathVariable String language) {
        return guidance(language, "suspicion");
    }

    @GetMapping("/{language}/desk/learning")
    ResponseEntity<byte[]> learning(@PathVariable String language) {
        return guidance(language, "learning");
    }

    private ResponseEntity<byte[]> guidance(String language, String name) {
        Page page = pages.page(language, "desk/" + name).orElseThrow(NotFound::new);
        FactWords words = new FactWords(page.texts(), directory.snapshot());
        return pages.answer(HttpStatus.OK, "desk/" + name, page, Map.of("guidance", guidance, "words", words));
    }
}
