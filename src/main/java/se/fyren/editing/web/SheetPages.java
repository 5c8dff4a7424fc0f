package se.fyren.editing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.Looked;
import se.fyren.editing.Outcome;
import se.fyren.web.NotFound;

/** From what was typed, over what the guide would answer, to a change. Nothing is kept in between but in the form. */
@RestController
class SheetPages {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final EditPages pages;
    private final FactGate gate;
    private final EditingDesk desk;

    SheetPages(EditPages pages, FactGate gate, EditingDesk desk) {
        this.pages = pages;
        this.gate = gate;
        this.desk = desk;
    }

    /** The form once more, perhaps with a line more: a fact and its new source come together. */
    @PostMapping(path = "/{language}/staff/facts/edit", consumes = FORM)
    ResponseEntity<byte[]> edit(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> form, SignedIn who) {
        Sheet typed = sheet(form);
        Sheet longer = Sheet.file(form.getFirst("more"))
                .filter(file -> form.containsKey("add"))
                .map(file -> typed.with(Sheet.Entry.blank(file, Map.of())))
                .orElse(typed);
        return gate.sheet(
                who,
                Act.READ,
                typed,
                () -> pages.sheet(HttpStatus.OK, language, who, longer, List.of(), Optional.empty()));
    }

    @PostMapping(path = "/{language}/staff/facts/look", consumes = FORM)
    ResponseEntity<byte[]> look(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> form, SignedIn who) {
        Sheet sheet = sheet(form);
        Chosen chosen = Chosen.of(form, pages.directory());
        Looked looked = gate.sheet(who, Act.READ, sheet, () -> desk.look(sheet.changes(), chosen.situations()));
        return switch (looked) {
            case Looked.Possible possible -> {
                Map<String, Object> model = new HashMap<>(pages.previewed(possible.preview(), chosen));
                model.put("sheet", sheet);
                yield pages.answer(HttpStatus.OK, language, "", "look", who, model);
            }
            case Looked.Refused refused ->
                pages.sheet(HttpStatus.BAD_REQUEST, language, who, sheet, refused.faults(), Optional.empty());
            case Looked.Impossible not ->
                pages.sheet(HttpStatus.CONFLICT, language, who, sheet, List.of(), Optional.of(not.why()));
        };
    }

    @PostMapping(path = "/{language}/staff/facts/make", consumes = FORM)
    ResponseEntity<byte[]> make(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> form, SignedIn who) {
        Sheet sheet = sheet(form);
        boolean isNew = sheet.entries().stream().map(Sheet.Entry::before).allMatch(Objects::isNull);
        Outcome outcome =
                gate.sheet(who, isNew ? Act.CREATE : Act.CHANGE, sheet, () -> desk.make(sheet.changes(), who.staff()));
        return switch (outcome) {
            case Outcome.InService made -> StaffPages.to(language, "facts/changes/" + made.change());
            case Outcome.Waits waits -> StaffPages.to(language, "facts/changes/" + waits.change());
            case Outcome.Refused refused ->
                pages.sheet(HttpStatus.BAD_REQUEST, language, who, sheet, refused.faults(), Optional.empty());
            case Outcome.NotMade not ->
                pages.sheet(HttpStatus.CONFLICT, language, who, sheet, List.of(), Optional.of(not.why()));
        };
    }

    private static Sheet sheet(MultiValueMap<String, String> form) {
        return Sheet.of(form).orElseThrow(NotFound::new);
    }
}
