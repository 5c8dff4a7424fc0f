package se.fyren.conversations.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.web.Page;

/** The page on which somebody says how they want to be called. */
@Component
class AskingForCall {

    private final UnlistedPages pages;
    private final Visits visits;

    AskingForCall(UnlistedPages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    /** The form as it was, or an empty one. */
    ResponseEntity<byte[]> ask(String language, Visit visit, CallWish wish) {
        return page(HttpStatus.OK, pages.page(language, "call"), visit, wish, Map.of());
    }

    /** The form as it was, with what is wrong. */
    ResponseEntity<byte[]> wrong(String language, Visit visit, CallWish wish) {
        Page page = pages.page(language, "call");
        return page(HttpStatus.BAD_REQUEST, page, visit, wish, wish.faults(page));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, Page page, Visit visit, CallWish wish, Map<CallWish.Field, String> faults) {
        return pages.answer(status, "call", page, Map.of("wish", wish, "faults", faults), visits.cookie(visit));
    }
}
