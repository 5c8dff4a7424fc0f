package se.fyren.editing.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.directory.changes.Change;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.Looked;
import se.fyren.editing.Outcome;

/** A change: what it is, what the guide would answer by it, and the second person's yes or no; or taking it back. */
@RestController
class ChangePages {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final String CHANGE = "/{language}/staff/facts/changes/{id}";

    private final EditPages pages;
    private final FactGate gate;
    private final EditingDesk desk;

    ChangePages(EditPages pages, FactGate gate, EditingDesk desk) {
        this.pages = pages;
        this.gate = gate;
        this.desk = desk;
    }

    /** The change as it was found, and what was seen of it; empty where there is nothing to decide. */
    private record Shown(Change change, Optional<Looked> looked) {}

    @GetMapping(CHANGE)
    ResponseEntity<byte[]> one(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        return one(HttpStatus.OK, language, id, who, Chosen.NONE, Optional.empty());
    }

    @PostMapping(path = CHANGE + "/look", consumes = FORM)
    ResponseEntity<byte[]> look(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn who) {
        return one(HttpStatus.OK, language, id, who, Chosen.of(form, pages.directory()), Optional.empty());
    }

    private ResponseEntity<byte[]> one(
            HttpStatus status, String language, UUID id, SignedIn who, Chosen chosen, Optional<Outcome.Why> why) {
        Shown shown = gate.change(
                who,
                Act.READ,
                () -> desk.change(id),
                change -> new Shown(
                        change,
                        Optional.of(change)
                                .filter(one -> one.state() == Change.State.WAITING)
                                .map(one -> desk.look(id, chosen.situations()))));
        return page(status, language, who, shown, chosen, why, false);
    }

    /** @param seen the edition that the second person was shown */
    @PostMapping(path = CHANGE + "/accept", consumes = FORM)
    ResponseEntity<byte[]> accept(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int seen,
            SignedIn who) {
        Outcome outcome =
                gate.change(who, Act.APPROVE, () -> desk.change(id), change -> desk.accept(id, seen, who.staff()));
        return after(outcome, language, id, who);
    }

    /** Somebody else declines, or its maker thinks better of it. */
    @PostMapping(CHANGE + "/decline")
    ResponseEntity<byte[]> decline(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        boolean waited = gate.change(who, Act.CHANGE, () -> desk.change(id), change -> desk.decline(id, who.staff()));
        return waited
                ? StaffPages.to(language, "facts/changes/" + id)
                : one(HttpStatus.CONFLICT, language, id, who, Chosen.NONE, Optional.of(Outcome.Why.NOT_WAITING));
    }

    @GetMapping(CHANGE + "/undo")
    ResponseEntity<byte[]> undo(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        return lookBack(language, id, new LinkedMultiValueMap<>(), who);
    }

    @PostMapping(path = CHANGE + "/undo", consumes = FORM)
    ResponseEntity<byte[]> lookBack(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            SignedIn who) {
        Chosen chosen = Chosen.of(form, pages.directory());
        Shown shown = gate.change(
                who,
                Act.READ,
                () -> desk.change(id),
                change -> new Shown(change, Optional.of(desk.lookBack(id, chosen.situations()))));
        return page(HttpStatus.OK, language, who, shown, chosen, Optional.empty(), true);
    }

    @PostMapping(CHANGE + "/undone")
    ResponseEntity<byte[]> undone(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        Outcome outcome = gate.change(who, Act.CHANGE, () -> desk.change(id), change -> desk.undo(id, who.staff()));
        return after(outcome, language, id, who);
    }

    private ResponseEntity<byte[]> after(Outcome outcome, String language, UUID id, SignedIn who) {
        return switch (outcome) {
            case Outcome.InService made -> StaffPages.to(language, "facts/changes/" + made.change());
            case Outcome.Waits waits -> StaffPages.to(language, "facts/changes/" + waits.change());
            case Outcome.Refused _ ->
                one(HttpStatus.CONFLICT, language, id, who, Chosen.NONE, Optional.of(Outcome.Why.REFUSED));
            case Outcome.NotMade not ->
                one(HttpStatus.CONFLICT, language, id, who, Chosen.NONE, Optional.of(not.why()));
        };
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String language,
            SignedIn who,
            Shown shown,
            Chosen chosen,
            Optional<Outcome.Why> why,
            boolean back) {
        Map<String, Object> model = new HashMap<>();
        model.put("change", shown.change());
        model.put("isOwn", shown.change().madeBy().equals(who.staff()));
        model.put("back", back);
        model.put("edition", 0);
        model.put("why", why);
        switch (shown.looked().orElse(null)) {
            case Looked.Possible possible -> {
                model.putAll(pages.previewed(possible.preview(), chosen));
                model.put("edition", possible.edition());
            }
            case Looked.Refused _ -> model.put("why", Optional.of(Outcome.Why.OVERTAKEN));
            case Looked.Impossible not -> model.put("why", Optional.of(not.why()));
            case null -> {}
        }
        String path = "changes/" + shown.change().id() + (back ? "/undo" : "");
        return pages.answer(status, language, path, "change", who, model);
    }
}
