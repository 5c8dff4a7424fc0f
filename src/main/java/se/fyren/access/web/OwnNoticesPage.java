package se.fyren.access.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    OwnNoticesPage(StaffPages pages, Gate gate, Roster roster, OwnNotices notices, MailServer server) {
        this.pages = pages;
        this.gate = gate;
        this.roster = roster;
        this.notices = notices;
        this.server = server;
    }

    @GetMapping("/{language}/staff/account/notices")
    ResponseEntity<byte[]> notices(@PathVariable String language, SignedIn who) {
        return show(HttpStatus.OK, language, who, Optional.empty());
    }

    @PostMapping(path = "/{language}/staff/account/notices", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> choose(
            @PathVariable String language, @RequestParam(defaultValue = "") String address, SignedIn who) {
        Optional<MailAddress> meant = MailAddress.of(address);
        if (meant.isEmpty()) {
            return show(HttpStatus.BAD_REQUEST, language, who, Optional.of(address));
        }
        change(who, self -> notices.choose(self, meant.get(), language));
        return StaffPages.to(language, "account/notices");
    }

    @PostMapping("/{language}/staff/account/notices/remove")
    ResponseEntity<byte[]> remove(@PathVariable String language, SignedIn who) {
        change(who, notices::end);
        return StaffPages.to(language, "account/notices");
    }

    private void change(SignedIn who, Consumer<SignedIn> change) {
        boolean changed = gate.through(
                        who, Act.CHANGE, Part.IDENTITY, Thing.ACCOUNT, () -> roster.account(who.staff()), self -> {
                            change.accept(who);
                            return self;
                        })
                .isPresent();
        if (!changed) {
            throw new NotFound();
        }
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
