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
import se.fyren.guide.web.Wording;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** What to do on suspicion of trafficking, and where to learn more. */
@RestController
class GuidancePages {

    private final Pages pages;
    private final Directory directory;
    private final Guidance guidance;
    private final Consulting consulting;

    GuidancePages(Pages pages, Directory directory, Guidance guidance, Consulting consulting) {
        this.pages = pages;
        this.directory = directory;
        this.guidance = guidance;
        this.consulting = consulting;
    }

    @GetMapping("/{language}/desk/steps")
    ResponseEntity<byte[]> steps(@PathVariable String language) {
        Page page = pages.page(language, "desk/steps");
        return pages.answer(
                HttpStatus.OK,
                "desk/steps",
                page,
                Map.of(
                        "guidance",
                        guidance,
                        "words",
                        new FactWords(page.texts(), directory.snapshot()),
                        "consult",
                        consulting.nationwide(),
                        "wording",
                        new Wording(page.texts(), directory.snapshot(), null)));
    }

    @GetMapping("/{language}/desk/learning")
    ResponseEntity<byte[]> learning(@PathVariable String language) {
        Page page = pages.page(language, "desk/learning");
        FactWords words = new FactWords(page.texts(), directory.snapshot());
        return pages.answer(HttpStatus.OK, "desk/learning", page, Map.of("guidance", guidance, "words", words));
    }
}
