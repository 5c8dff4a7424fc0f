package se.fyren.access.web;

import java.util.List;
import java.util.Map;
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
import se.fyren.access.Thing;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Staff;
import se.fyren.web.NotFound;
import se.fyren.web.Page;

/** Everyone who works here, for the administrator, who invites more. */
@RestController
class ColleaguesPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;

    ColleaguesPage(StaffPages pages, Gate gate, Roster roster) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
    }

    @GetMapping("/{language}/staff/colleagues")
    ResponseEntity<byte[]> all(@PathVariable String language, SignedIn who) {
        return all(HttpStatus.OK, language, who, "", Invitation.EMPTY);
    }

    @PostMapping(path = "/{language}/staff/colleagues", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> invite(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            SignedIn who) {
        Invitation invitation = new Invitation(name, signInName);
        if (!invitation.fault().isEmpty()) {
            return all(HttpStatus.BAD_REQUEST, language, who, invitation.fault(), invitation);
        }
        boolean[] free = {false};
        UUID id = gate.through(who, Act.CREATE, Part.IDENTITY, Thing.ACCOUNT, roster::newAccount, fresh -> {
                    free[0] = roster.invite(fresh, name, signInName);
                    return fresh;
                })
                .orElseThrow(NotFound::new);
        return free[0]
                ? StaffPages.to(language, "colleagues/" + id)
                : all(HttpStatus.CONFLICT, language, who, "sign-in-name-taken", invitation);
    }

    private ResponseEntity<byte[]> all(
            HttpStatus status, String language, SignedIn who, String fault, Invitation typed) {
        List<Staff> everyone = gate.list(who, Act.LIST, Part.IDENTITY, Thing.ACCOUNT, scope -> roster.everyone(scope))
                .orElseThrow(NotFound::new);
        Page page = pages.page(language, "colleagues");
        return pages.answer(
                status, "staff/colleagues", page, who, Map.of("everyone", everyone, "typed", typed, "fault", fault));
    }
}
