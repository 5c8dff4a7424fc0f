package se.fyren.access.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.Places;
import se.fyren.access.SignedIn;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.accounts.Roster;
import se.fyren.web.NotFound;

/** The units, for the administrator, who sets them up and gets none of their keys. */
@RestController
class UnitsPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;
    private final Places places;

    UnitsPage(StaffPages pages, Gate gate, Roster roster, Places places) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.places = places;
    }

    @GetMapping("/{language}/staff/units")
    ResponseEntity<byte[]> all(@PathVariable String language, SignedIn who) {
        return all(HttpStatus.OK, language, who, "", NewUnit.EMPTY);
    }

    @PostMapping(path = "/{language}/staff/units", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> add(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            SignedIn who) {
        NewUnit typed = new NewUnit(kind, name, place);
        NewUnit meant = typed.meaning(places);
        String fault = meant.fault();
        if (!fault.isEmpty()) {
            return all(HttpStatus.BAD_REQUEST, language, who, fault, typed);
        }
        boolean added = gate.through(
                        who, Act.CREATE, Part.OUTLINE, Thing.UNIT, roster::newUnit, id -> roster.add(meant.as(id)))
                .orElseThrow(NotFound::new);
        return added ? StaffPages.to(language, "units") : all(HttpStatus.CONFLICT, language, who, "taken", typed);
    }

    private ResponseEntity<byte[]> all(HttpStatus status, String language, SignedIn who, String fault, NewUnit typed) {
        List<Unit> units = gate.list(who, Act.LIST, Part.OUTLINE, Thing.UNIT, scope -> roster.units())
                .orElseThrow(NotFound::new);
        return pages.answer(
                status,
                "staff/units",
                pages.page(language, "units"),
                who,
                Map.of("units", units, "places", places, "fault", fault, "typed", typed));
    }
}
