package se.fyren.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.access.Alarm;
import se.fyren.access.SignedIn;
import se.fyren.web.Language;
import se.fyren.web.NotFound;
import se.fyren.web.Page;
import se.fyren.web.Pages;
import se.fyren.web.Style;

/** Personalsidorna: what every page for staff is rendered with. They are in Swedish and English. */
@Component
public final class StaffPages {

    private static final Set<String> SPOKEN = Set.of("sv", "en");

    private final Pages pages;
    private final Optional<Alarm> alarm;

    StaffPages(Pages pages, Optional<Alarm> alarm) {
        this.pages = pages;
        this.alarm = alarm;
    }

    /** Whether there are staff pages in the language. */
    static boolean isIn(String language) {
        return SPOKEN.contains(language);
    }

    /** The page at the path below {@code /{language}/staff}; {@link NotFound} in other languages. */
    public Page page(String language, String path) {
        if (!isIn(language)) {
            throw new NotFound();
        }
        Page page = pages.page(language, path.isEmpty() ? "staff" : "staff/" + path);
        List<Language> spoken = page.languages().stream()
                .filter(one -> SPOKEN.contains(one.code()))
                .toList();
        return new Page(page.texts(), page.path(), spoken, page.leaveTo());
    }

    /** The template's page for who is signed in; null for a page before that. */
    public ResponseEntity<byte[]> answer(
            HttpStatus status, String template, Page page, @Nullable SignedIn who, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("menu", Menu.of(who, alarm));
        return pages.answer(status, template, page, all);
    }

    /** As {@link #answer}, for a page on which a passkey can be used: its script may run, and ask Fyren. */
    ResponseEntity<byte[]> answerWithPasskey(
            HttpServletResponse response,
            HttpStatus status,
            String template,
            Page page,
            @Nullable SignedIn who,
            Map<String, ?> model) {
        response.setHeader("Content-Security-Policy", Style.passkeyContentSecurityPolicy());
        return answer(status, template, page, who, model);
    }

    /** Sends the browser on to another staff page, so that going back does not send the form again. */
    public static ResponseEntity<byte[]> to(String language, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(at(language, path))
                .build();
    }

    /** Where another staff page is. */
    static URI at(String language, String path) {
        return URI.create("/" + language + "/staff" + (path.isEmpty() ? "" : "/" + path));
    }
}
