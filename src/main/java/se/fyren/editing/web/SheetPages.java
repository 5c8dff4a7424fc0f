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
        Sheet longer = gate.sheet(who, Act.READ, Sheet.of(form), typed -> longer(typed, form));
        return pages.sheet(HttpStatus.OK, language, who, longer, List.of(), Optional.empty());
    }

    private static Sheet longer(Sheet typed, MultiValueMap<String, String> form) {
        return Sheet.file(form.getFirst("more"))
                .filter(file -> form.containsKey("add"))
                .map(file -> typed.with(Sheet.Entry.blank(file, Map.of())))
                .orElse(typed);
    }

    /** What was typed, and what came of it. */
    private record Answered<T>(Sheet sheet, T answer) {}

    @PostMapping(path = "/{language}/staff/facts/look", consumes = FORM)
    ResponseEntity<byte[]> look(
            @PathVariable String language, @RequestParam MultiValueMap<String, String> form, SignedIn who) {
        Chosen chosen = Chosen.of(form, pages.directory());
        Answered<Looked> looked = gate.sheet(
                who,
                Act.READ,
                Sheet.of(form),
                sheet -> new Answered<>(sheet, desk.look(sheet.changes(), chosen.situations())));
        Sheet sheet = looked.sheet();
        return switch (looked.answer()) {
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
        Optional<Sheet> typed = Sheet.of(form);
        boolean isNew = typed.stream()
                .flatMap(sheet -> sheet.entries().stream())
                .map(Sheet.Entry::before)
                .allMatch(Objects::isNull);
        Answered<Outcome> made = gate.sheet(
                who,
                isNew ? Act.CREATE : Act.CHANGE,
                typed,
                sheet -> new Answered<>(sheet, desk.make(sheet.changes(), who.staff())));
        Sheet sheet = made.sheet();
        return switch (made.answer()) {
            case Outcome.InService done -> StaffPages.to(language, "facts/changes/" + done.change());
            case Outcome.Waits waits -> StaffPages.to(language, "facts/changes/" + waits.change());
            case Outcome.Refused refused ->
                pages.sheet(HttpStatus.BAD_REQUEST, language, who, sheet, refused.faults(), Optional.empty());
            case Outcome.NotMade not ->
                pages.sheet(HttpStatus.CONFLICT, language, who, sheet, List.of(), Optional.of(not.why()));
        };
    }
}
