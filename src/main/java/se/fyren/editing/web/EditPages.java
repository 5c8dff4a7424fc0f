package se.fyren.editing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.directory.Directory;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.FieldFault;
import se.fyren.editing.Outcome;
import se.fyren.editing.Preview;
import se.fyren.guide.web.Counties;
import se.fyren.web.Page;

/** What the editors' pages are rendered with. */
@Component
class EditPages {

    private final StaffPages pages;
    private final Directory directory;
    private final Counties counties;

    EditPages(StaffPages pages, Directory directory, Counties counties) {
        this.pages = pages;
        this.directory = directory;
        this.counties = counties;
    }

    Snapshot directory() {
        return directory.snapshot();
    }

    /** The page below {@code facts}. */
    ResponseEntity<byte[]> answer(
            HttpStatus status, String language, String path, String template, SignedIn who, Map<String, ?> model) {
        Page page = pages.page(language, path.isEmpty() ? "facts" : "facts/" + path);
        Map<String, Object> all = new HashMap<>(model);
        all.put("words", new EditWords(page.texts(), directory()));
        return pages.answer(status, "editing/" + template, page, who, all);
    }

    /**
     * The form, with what was typed.
     *
     * @param why why nothing came of it, where nothing did
     */
    ResponseEntity<byte[]> sheet(
            HttpStatus status,
            String language,
            SignedIn who,
            Sheet sheet,
            List<FieldFault> faults,
            Optional<Outcome.Why> why) {
        return answer(
                status,
                language,
                "",
                "sheet",
                who,
                Map.of(
                        "sheet",
                        sheet,
                        "faults",
                        faults,
                        "why",
                        why,
                        "choices",
                        new Choices(new LineWords(pages.page(language, "facts").texts(), directory()), sheet)));
    }

    /** What a page with a preview is made of. */
    Map<String, Object> previewed(Preview preview, Chosen chosen) {
        Map<String, Object> model = new HashMap<>();
        model.put("preview", preview);
        model.put("chosen", chosen);
        model.put("counties", counties.of(directory()));
        return model;
    }
}
