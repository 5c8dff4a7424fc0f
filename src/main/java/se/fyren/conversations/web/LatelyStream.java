package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import se.fyren.web.Pages;

/** What has come lately, told to the page of a thread while it is open: that the centre answers now, that something is new. */
@RestController
class LatelyStream {

    private final Pages pages;
    private final Streams streams;

    LatelyStream(Pages pages, Streams streams) {
        this.pages = pages;
        this.streams = streams;
    }

    /** Where there is nothing to tell, a browser is told not to ask again. */
    @GetMapping("/{language}/lately")
    ResponseEntity<ResponseBodyEmitter> lately(@PathVariable String language, HttpServletRequest request) {
        return Optional.of(request)
                .filter(LatelyStream::isOwnPages)
                .flatMap(one ->
                        streams.open(one, pages.page(language, "messages").texts()))
                .map(stream -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        // A server in front that packs or gathers it would tell lengths after all.
                        .cacheControl(CacheControl.noStore().noTransform())
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** No other site's page, and nobody who types the address: where a browser says who asks. */
    private static boolean isOwnPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }
}
