package se.fyren.access.web;

import java.util.Map;
import java.util.Optional;
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
import se.fyren.access.accounts.Recovery;
import se.fyren.access.accounts.Recovery.Result.Back;
import se.fyren.access.accounts.Recovery.Result.NoMatch;

/** Vouching for a colleague who has lost every way to sign in, and coming back with what two have vouched for. */
@RestController
class RecoveryPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Recovery recovery;

    RecoveryPage(StaffPages pages, Gate gate, Recovery recovery) {
        this.pages = pages;
        this.gate = gate;
        this.recovery = recovery;
    }

    @GetMapping("/{language}/staff/vouch")
    ResponseEntity<byte[]> ask(@PathVariable String language, SignedIn who) {
        return vouch(HttpStatus.OK, language, who, "", "", false);
    }

    @PostMapping(path = "/{language}/staff/vouch", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> vouch(
            @PathVariable String language, @RequestParam(defaultValue = "") String name, SignedIn who) {
        Optional<String> half = gate.through(
                who,
                Act.APPROVE,
                Part.OUTLINE,
                Thing.RECOVERY,
                () -> recovery.colleague(name),
                colleague -> recovery.vouch(who, colleague));
        return half.isPresent()
                ? vouch(HttpStatus.OK, language, who, name, half.get(), false)
                : vouch(HttpStatus.BAD_REQUEST, language, who, name, "", true);
    }

    @GetMapping("/{language}/staff/recover")
    ResponseEntity<byte[]> come(@PathVariable String language) {
        return come(HttpStatus.OK, language, "", "");
    }

    @PostMapping(path = "/{language}/staff/recover", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> comeBack(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other) {
        return switch (recovery.comeBack(name, one, other)) {
            case Back back -> StaffPages.to(language, "join/" + back.link());
            case NoMatch _ -> come(HttpStatus.FORBIDDEN, language, name, "no-match");
        };
    }

    private ResponseEntity<byte[]> vouch(
            HttpStatus status, String language, SignedIn who, String name, String half, boolean nobody) {
        return pages.answer(
                status,
                "staff/vouch",
                pages.page(language, "vouch"),
                who,
                Map.of("name", name, "half", half, "nobody", nobody));
    }

    private ResponseEntity<byte[]> come(HttpStatus status, String language, String name, String wrong) {
        return pages.answer(
                status, "staff/recover", pages.page(language, "recover"), null, Map.of("name", name, "wrong", wrong));
    }
}
