package se.fyren.editing.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.SignedIn;
import se.fyren.access.web.StaffPages;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.Line;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.Outcome;
import se.fyren.editing.WorkList;

/** Where an editor begins: what wants a look today, and the way to every line. */
@RestController
class WorkPage {

    private final EditPages pages;
    private final FactGate gate;
    private final EditingDesk desk;

    WorkPage(EditPages pages, FactGate gate, EditingDesk desk) {
        this.pages = pages;
        this.gate = gate;
        this.desk = desk;
    }

    @GetMapping("/{language}/staff/facts")
    ResponseEntity<byte[]> work(
            @PathVariable String language, @RequestParam(defaultValue = "0") int from, SignedIn who) {
        return work(HttpStatus.OK, language, from, who, Optional.empty());
    }

    /** The line says what its source says today; who presses has looked. */
    @PostMapping(path = "/{language}/staff/facts/checked", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> checked(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int place,
            SignedIn who) {
        Outcome outcome =
                gate.line(who, Act.CHANGE, () -> held(file, line), found -> desk.checkedToday(found, who.staff()));
        // What came after takes the place of what is done.
        String onwards = "facts?from=" + from + "#place-" + place;
        return switch (outcome) {
            case Outcome.InService _ -> StaffPages.to(language, onwards);
            // An old line may count again: then its verdict turns, and a second person looks.
            case Outcome.Waits waits -> StaffPages.to(language, "facts/changes/" + waits.change());
            case Outcome.Refused refused
            when refused.faults().stream().allMatch(one -> one.fault() == Fault.UNCHANGED) ->
                StaffPages.to(language, onwards);
            case Outcome.Refused _ -> work(HttpStatus.CONFLICT, language, from, who, Optional.of(Outcome.Why.REFUSED));
            case Outcome.NotMade not -> work(HttpStatus.CONFLICT, language, from, who, Optional.of(not.why()));
        };
    }

    private Optional<Line> held(String file, String fingerprint) {
        desk.hold();
        return Sheet.file(file).filter(DataFile::isChecked).flatMap(of -> desk.line(of, fingerprint));
    }

    @PostMapping("/{language}/staff/facts/changes/{id}/settle")
    ResponseEntity<byte[]> settle(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        gate.change(who, Act.CHANGE, () -> desk.change(id), change -> desk.settle(id, who.staff()));
        return StaffPages.to(language, "facts");
    }

    private ResponseEntity<byte[]> work(
            HttpStatus status, String language, int from, SignedIn who, Optional<Outcome.Why> why) {
        WorkList work = gate.list(who, () -> Optional.of(desk.workList()));
        return pages.answer(
                status,
                language,
                "",
                "work",
                who,
                Map.of(
                        "work",
                        work,
                        "stretch",
                        work.stretch(from),
                        "services",
                        services(),
                        "self",
                        who.staff(),
                        "why",
                        why));
    }

    private List<Service> services() {
        return pages.directory().services().stream()
                .map(ServiceFacts::service)
                .sorted(Comparator.comparing(Service::name, Collator.getInstance(Locale.forLanguageTag("sv"))))
                .toList();
    }
}
