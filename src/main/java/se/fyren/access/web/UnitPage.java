package se.fyren.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Roster.Colleague;
import se.fyren.web.NotFound;

/** One's own unit: who is there, and who waits to be let in by somebody who has the key. */
@RestController
class UnitPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;

    UnitPage(StaffPages pages, Gate gate, Roster roster) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
    }

    @GetMapping("/{language}/staff/unit")
    ResponseEntity<byte[]> members(@PathVariable String language, SignedIn who) {
        List<Colleague> members = gate.list(
                        who, Act.LIST, Part.OUTLINE, Thing.ASSIGNMENT, scope -> Optional.ofNullable(scope.unit())
                                .map(roster::at))
                .flatMap(here -> here)
                .orElseThrow(NotFound::new);
        return pages.answer(HttpStatus.OK, "staff/unit", pages.page(language, "unit"), who, Map.of("members", members));
    }

    @PostMapping("/{language}/staff/assignments/{id}/let-in")
    ResponseEntity<byte[]> letIn(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        boolean done = gate.through(
                        who,
                        Act.APPROVE,
                        Part.OUTLINE,
                        Thing.ASSIGNMENT,
                        () -> roster.assignment(id),
                        waiting -> roster.letIn(who, waiting))
                .orElse(false);
        if (!done) {
            throw new NotFound();
        }
        return StaffPages.to(language, "unit");
    }
}
