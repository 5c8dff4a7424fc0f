package se.fyren.access.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.SignedIn;

/** Gives what was written by somebody who was signed in no longer back to them, once they are again. */
@RestController
class UnsentPage {

    private final StaffPages pages;
    private final SealedForms forms;

    UnsentPage(StaffPages pages, SealedForms forms) {
        this.pages = pages;
        this.forms = forms;
    }

    @PostMapping(path = "/{language}/staff/unsent", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> open(
            @PathVariable String language, @RequestParam(defaultValue = "") String sealed, SignedIn who) {
        if (sealed.isEmpty()) {
            return StaffPages.to(language, "");
        }
        Optional<UnsentForm> own = forms.opened(sealed, who.staff());
        return page(own.isPresent() ? HttpStatus.OK : HttpStatus.FORBIDDEN, language, who, sealed, own.orElse(null));
    }

    /** Says that nobody is signed in, with what was written where nobody can read it. */
    ResponseEntity<byte[]> keep(String language, String sealed) {
        return page(HttpStatus.FORBIDDEN, language, null, sealed, null);
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String language, @Nullable SignedIn who, String sealed, @Nullable UnsentForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("sealed", sealed);
        model.put("form", form);
        return pages.answer(status, "staff/unsent", pages.page(language, "unsent"), who, model);
    }
}
