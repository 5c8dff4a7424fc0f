package se.fyren.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.accounts.Assignment;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Roster.Colleague;
import se.fyren.kernel.Period;
import se.fyren.web.Fields;
import se.fyren.web.NotFound;
import se.fyren.web.PublicAddress;

/** One colleague, for the administrator: their link to join by, their assignments, and their leaving. */
@RestController
class ColleaguePage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;
    private final PublicAddress address;
    private final Clock clock;

    ColleaguePage(StaffPages pages, Gate gate, Roster roster, PublicAddress address, Clock clock) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/{language}/staff/colleagues/{id}")
    ResponseEntity<byte[]> one(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        Colleague colleague = gate.read(who, Part.IDENTITY, Thing.ACCOUNT, () -> roster.account(id))
                .orElseThrow(NotFound::new);
        return one(HttpStatus.OK, language, who, colleague, "", "", NewAssignment.EMPTY);
    }

    /** Makes a one-time link, in the place of an earlier one, and shows it this once. */
    @PostMapping("/{language}/staff/colleagues/{id}/link")
    ResponseEntity<byte[]> link(@PathVariable String language, @PathVariable UUID id, SignedIn who) {
        String[] link = {""};
        Colleague colleague = gate.through(
                        who, Act.CHANGE, Part.IDENTITY, Thing.ACCOUNT, () -> roster.account(id), found -> {
                            if (!found.staff().hasJoined() && found.staff().isHere()) {
                                link[0] = address.of("/" + language + "/staff/join/" + roster.link(id));
                            }
                            return found;
                        })
                .orElseThrow(NotFound::new);
        return one(HttpStatus.OK, language, who, colleague, link[0], "", NewAssignment.EMPTY);
    }

    @PostMapping(
            path = "/{language}/staff/colleagues/{id}/assignments",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> assign(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String until,
            SignedIn who) {
        NewAssignment typed = new NewAssignment(role, unit, until);
        Optional<StaffRole> chosen = Asking.role(role);
        Optional<UUID> place = Fields.id(unit);
        Optional<Period> period = typed.period(LocalDate.now(clock));
        boolean done = chosen.isPresent()
                && place.isPresent()
                && period.isPresent()
                && gate.through(
                                who,
                                Act.CREATE,
                                Part.OUTLINE,
                                Thing.ASSIGNMENT,
                                () -> roster.newAssignment(id, chosen.get(), place.get(), period.get()),
                                roster::assign)
                        .orElseThrow(NotFound::new);
        if (done) {
            return StaffPages.to(language, "colleagues/" + id);
        }
        Colleague colleague = gate.read(who, Part.IDENTITY, Thing.ACCOUNT, () -> roster.account(id))
                .orElseThrow(NotFound::new);
        return one(HttpStatus.BAD_REQUEST, language, who, colleague, "", period.isEmpty() ? "until" : "role", typed);
    }

    @PostMapping("/{language}/staff/assignments/{id}/end")
    ResponseEntity<byte[]> end(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lost,
            SignedIn who) {
        Assignment ended = gate.through(
                        who, Act.REMOVE, Part.OUTLINE, Thing.ASSIGNMENT, () -> roster.assignment(id), one -> {
                            if (isUnderstood(lost, List.of(one))) {
                                roster.end(one);
                            }
                            return one;
                        })
                .orElseThrow(NotFound::new);
        return ended(language, who, ended.staff(), isUnderstood(lost, List.of(ended)), "colleagues/" + ended.staff());
    }

    @PostMapping("/{language}/staff/colleagues/{id}/leave")
    ResponseEntity<byte[]> leave(
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lost,
            SignedIn who) {
        Colleague left = gate.through(who, Act.REMOVE, Part.OUTLINE, Thing.ACCOUNT, () -> roster.account(id), one -> {
                    if (isUnderstood(lost, one.assignments())) {
                        roster.leave(one);
                    }
                    return one;
                })
                .orElseThrow(NotFound::new);
        return ended(language, who, id, isUnderstood(lost, left.assignments()), "colleagues");
    }

    /** Whether nothing is lost when they end, or whoever ends them has said that they know. */
    private static boolean isUnderstood(String lost, List<Assignment> ending) {
        return !lost.isEmpty() || ending.stream().noneMatch(Assignment::isLastWithKey);
    }

    private ResponseEntity<byte[]> ended(String language, SignedIn who, UUID staff, boolean understood, String next) {
        if (understood) {
            return StaffPages.to(language, next);
        }
        Colleague colleague = gate.read(who, Part.IDENTITY, Thing.ACCOUNT, () -> roster.account(staff))
                .orElseThrow(NotFound::new);
        return one(HttpStatus.BAD_REQUEST, language, who, colleague, "", "lost", NewAssignment.EMPTY);
    }

    private ResponseEntity<byte[]> one(
            HttpStatus status,
            String language,
            SignedIn who,
            Colleague colleague,
            String link,
            String fault,
            NewAssignment typed) {
        List<Unit> units = gate.list(who, Act.LIST, Part.OUTLINE, Thing.UNIT, scope -> roster.units())
                .orElse(List.of());
        return pages.answer(
                status,
                "staff/colleague",
                pages.page(language, "colleagues/" + colleague.staff().id()),
                who,
                Map.of(
                        "colleague",
                        colleague,
                        "units",
                        units,
                        "link",
                        link,
                        "fault",
                        fault,
                        "typed",
                        typed,
                        "today",
                        LocalDate.now(clock)));
    }
}
