package se.fyren.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The pages that say the same to everyone, and the way from the root to one's language. */
@RestController
class StillPages {

    /** Takes complaints about public websites that are not accessible. */
    private static final Contact AUTHORITY = new Contact("https://www.digg.se/tdosanmalan");

    private final Pages pages;
    private final Languages languages;
    private final Contact contact;

    StillPages(Pages pages, Languages languages, @Value("${fyren.accessibility-contact}") String contact) {
        this.pages = pages;
        this.languages = languages;
        this.contact = new Contact(contact);
    }

    @GetMapping("/")
    ResponseEntity<Void> root(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wanted) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + languages.preferred(wanted).code() + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** The first page's address ends with a slash; without it one is led there. Other words are others' addresses. */
    @GetMapping("/{language:[a-z]{2}|[a-z]{2}-.*}")
    ResponseEntity<Void> withoutSlash(@PathVariable String language) {
        Page first = pages.page(language, "");
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(first.to("")))
                .build();
    }

    @GetMapping("/{language}/leaving")
    ResponseEntity<byte[]> leaving(@PathVariable String language) {
        return still(language, "leaving", Map.of());
    }

    @GetMapping("/{language}/data")
    ResponseEntity<byte[]> data(@PathVariable String language) {
        return still(language, "data", Map.of());
    }

    @GetMapping("/{language}/accessibility")
    ResponseEntity<byte[]> accessibility(@PathVariable String language) {
        return still(language, "accessibility", Map.of("contact", contact, "authority", AUTHORITY));
    }

    private ResponseEntity<byte[]> still(String language, String name, Map<String, ?> model) {
        Page page = pages.page(language, name);
        return pages.answer(HttpStatus.OK, "web/" + name, page, model);
    }
}
