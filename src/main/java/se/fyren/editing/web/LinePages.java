package se.fyren.editing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.SignedIn;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Line;
import se.fyren.editing.EditingDesk;
import se.fyren.editing.History;

/** The lines of a service or a file, one line with its history, and the form for it. */
@RestController
class LinePages {

    private final EditPages pages;
    private final FactGate gate;
    private final EditingDesk desk;

    LinePages(EditPages pages, FactGate gate, EditingDesk desk) {
        this.pages = pages;
        this.gate = gate;
        this.desk = desk;
    }

    @GetMapping("/{language}/staff/facts/services/{id}")
    ResponseEntity<byte[]> ofService(@PathVariable String language, @PathVariable String id, SignedIn who) {
        List<Line> lines = gate.list(who, () -> Optional.of(desk.lines(id)).filter(all -> !all.isEmpty()));
        return lines(
                language,
                "services/" + id,
                who,
                Map.of(
                        "lines",
                        lines,
                        "files",
                        List.of(DataFile.SERVICES, DataFile.RULES, DataFile.COVERAGE, DataFile.CHANNELS),
                        "service",
                        id,
                        "changes",
                        List.<Change>of()));
    }

    @GetMapping("/{language}/staff/facts/files/{file}")
    ResponseEntity<byte[]> ofFile(@PathVariable String language, @PathVariable String file, SignedIn who) {
        Map<String, Object> model = gate.list(who, () -> Sheet.file(file)
                .map(of -> Map.of(
                        "lines", desk.lines(of), "files", List.of(of), "service", "", "changes", desk.changes(of))));
        return lines(language, "files/" + file, who, model);
    }

    private ResponseEntity<byte[]> lines(String language, String path, SignedIn who, Map<String, Object> model) {
        return pages.answer(HttpStatus.OK, language, path, "lines", who, model);
    }

    /** How the line came to be what it is. */
    @GetMapping("/{language}/staff/facts/lines/{file}/{line}")
    ResponseEntity<byte[]> one(
            @PathVariable String language, @PathVariable String file, @PathVariable String line, SignedIn who) {
        History history = gate.line(who, Act.READ, () -> found(file, line), desk::history);
        return pages.answer(
                HttpStatus.OK, language, "lines/" + file + "/" + line, "line", who, Map.of("history", history));
    }

    @GetMapping("/{language}/staff/facts/lines/{file}/{line}/change")
    ResponseEntity<byte[]> change(
            @PathVariable String language, @PathVariable String file, @PathVariable String line, SignedIn who) {
        Sheet sheet = gate.line(who, Act.READ, () -> found(file, line), found -> Sheet.of(Sheet.Entry.of(found)));
        return pages.sheet(HttpStatus.OK, language, who, sheet, List.of(), Optional.empty());
    }

    private Optional<Line> found(String file, String fingerprint) {
        return Sheet.file(file).flatMap(of -> desk.line(of, fingerprint));
    }

    @GetMapping("/{language}/staff/facts/new/{file}")
    ResponseEntity<byte[]> added(
            @PathVariable String language,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String service,
            SignedIn who) {
        return gate.sheet(
                who,
                Act.CREATE,
                Sheet.file(file).map(of -> blank(of, service)),
                blank -> pages.sheet(HttpStatus.OK, language, who, blank, List.of(), Optional.empty()));
    }

    private Sheet blank(DataFile file, String service) {
        boolean isOfOne = file.columns().contains("service")
                && pages.directory().service(service).isPresent();
        return Sheet.of(Sheet.Entry.blank(file, isOfOne ? Map.of("service", service) : Map.of()));
    }
}
