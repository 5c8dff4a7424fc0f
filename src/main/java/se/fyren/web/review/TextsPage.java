package se.fyren.web.review;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** Which languages have been reviewed, and each language's texts for whoever wants to review them. */
@RestController
class TextsPage {

    private final Pages pages;
    private final ReviewedTexts texts;

    TextsPage(Pages pages, ReviewedTexts texts) {
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/{language}/texts")
    ResponseEntity<byte[]> texts(@PathVariable String language) {
        Page page = pages.page(language, "texts");
        return pages.answer(HttpStatus.OK, "web/texts", page, Map.of());
    }

    @GetMapping("/texts/{language}" + Xliff.SUFFIX)
    ResponseEntity<byte[]> file(@PathVariable String language) {
        byte[] file = texts.file(language).orElseThrow(NotFound::new);
        ContentDisposition download = ContentDisposition.attachment()
                .filename(language + Xliff.SUFFIX)
                .build();
        return ResponseEntity.ok()
                .contentType(Xliff.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file);
    }
}
