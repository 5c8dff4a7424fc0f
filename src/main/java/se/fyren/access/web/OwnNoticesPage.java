package se.fyren.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import se.fyren.access.accounts.FreshProof;
import se.fyren.access.accounts.OwnCredentials;
import se.fyren.access.accounts.OwnNotices;
import se.fyren.access.accounts.Roster;
import se.fyren.post.MailAddress;
import se.fyren.post.MailServer;
import se.fyren.web.Fields;
import se.fyren.web.NotFound;

/** Whether one gets notices, and where. */
@RestController
class OwnNoticesPage {

    private final StaffPages pages;
    private final Gate gate;
    private final Roster roster;
    private final OwnNotices notices;
    private final MailServer server;
    private final OwnChanges changes;
    private final FreshProof proof;
    private final AskingForProof asking;

    OwnNoticesPage(
            StaffPages pages,
            Gate gate,
            Roster roster,
            OwnNotices notices,
            MailServer server,
            OwnChanges changes,
            FreshProof proof,
            AskingForProof asking) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.notices = notices;
        this.server = server;
        this.changes = changes;
        this.proof = proof;
        this.asking = asking;
    }

    @GetMapping("/{language}/staff/account/notices")
    ResponseEntity<byte[]> notices(
            @PathVariable String language, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        return proof.isIn(SessionCookie.here(request))
                ? show(HttpStatus.OK, language, who, Optional.empty())
                : asking.ask(response, language, who, Wanted.of(Change.NOTICES));
    }

    @PostMapping(path = "/{language}/staff/account/notices", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> choose(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String address,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<MailAddress> meant = MailAddress.of(address);
        if (meant.isEmpty()) {
            return show(HttpStatus.BAD_REQUEST, language, who, Optional.of(address));
        }
        String cookie = SessionCookie.here(request);
        return answer(
                response,
                language,
                who,
                changes.make(who, self -> notices.choose(self, cookie, meant.get(), language)));
    }

    @PostMapping("/{language}/staff/account/notices/remove")
    ResponseEntity<byte[]> remove(
            @PathVariable String language, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        String cookie = SessionCookie.here(request);
        return answer(response, language, who, changes.make(who, self -> notices.end(self, cookie)));
    }

    private ResponseEntity<byte[]> answer(
            HttpServletResponse response, String language, SignedIn who, OwnCredentials.Result result) {
        return result instanceof OwnCredentials.Result.Changed
                ? StaffPages.to(language, "account/notices")
                : asking.ask(response, language, who, Wanted.of(Change.NOTICES));
    }

    /** @param mistyped what is no address; empty where nothing was typed */
    private ResponseEntity<byte[]> show(HttpStatus status, String language, SignedIn who, Optional<String> mistyped) {
        Optional<MailAddress> chosen = gate.through(
                        who,
                        Act.READ,
                        Part.IDENTITY,
                        Thing.ACCOUNT,
                        () -> roster.account(who.staff()),
                        self -> notices.of(who))
                .orElseThrow(NotFound::new);
        String typed = mistyped.map(Fields::shown)
                .orElseGet(() -> chosen.map(MailAddress::address).orElse(""));
        return pages.answer(
                status,
                "staff/own/notices",
                pages.page(language, "account/notices"),
                who,
                Map.of(
                        "typed", typed,
                        "wrong", mistyped.isPresent(),
                        "chosen", chosen.isPresent(),
                        "sent", server.isSet()));
    }
}
