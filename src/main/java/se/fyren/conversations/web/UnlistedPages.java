package se.fyren.conversations.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.web.Page;
import se.fyren.web.Pages;

/** The pages of conversations as answers; {@link CleanAddresses} keeps them out of search engines. */
@Component
class UnlistedPages {

    private final Pages pages;

    UnlistedPages(Pages pages) {
        this.pages = pages;
    }

    /** A page of a conversation: leaving it ends the visit on the way. */
    Page page(String language, String path) {
        Page page = pages.page(language, path);
        return page.leavingTo(page.to(Visits.ENDS_AT));
    }

    /** To where leaving leads; the cookie takes that of the visit away. */
    ResponseEntity<byte[]> leave(String language, String cookie) {
        return to(pages.page(language, "").leaveTo(), cookie);
    }

    ResponseEntity<byte[]> answer(HttpStatus status, String template, Page page, Map<String, ?> model) {
        return answer(status, template, page, model, "");
    }

    /**
     * The page, with a cookie.
     *
     * @param cookie empty where there is none to set
     */
    ResponseEntity<byte[]> answer(HttpStatus status, String template, Page page, Map<String, ?> model, String cookie) {
        ResponseEntity<byte[]> plain = pages.answer(status, "conversations/" + template, page, model);
        return ResponseEntity.status(status)
                .headers(plain.getHeaders())
                .headers(headers(cookie))
                .body(plain.getBody());
    }

    /** Says that nobody can be written to there, and gives back what was typed. */
    ResponseEntity<byte[]> closed(Page page, Map<String, List<String>> said, String typed) {
        return closed(page, said, typed, false);
    }

    /** The same where their browser has kept what was typed, and gives it back. */
    ResponseEntity<byte[]> closed(Page page, Map<String, List<String>> said) {
        return closed(page, said, "", true);
    }

    private ResponseEntity<byte[]> closed(Page page, Map<String, List<String>> said, String typed, boolean kept) {
        return answer(HttpStatus.NOT_FOUND, "closed", page, Map.of("said", said, "text", typed, "kept", kept));
    }

    /** To another page. */
    ResponseEntity<byte[]> to(String address, String cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .headers(headers(cookie))
                .location(URI.create(address))
                .build();
    }

    private static HttpHeaders headers(String cookie) {
        HttpHeaders headers = new HttpHeaders();
        if (!cookie.isEmpty()) {
            headers.add(HttpHeaders.SET_COOKIE, cookie);
        }
        return headers;
    }
}
