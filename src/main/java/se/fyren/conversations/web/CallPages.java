package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Asked;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.web.AskingForNumber.Ask;

/** Asking to be called when it is safe, and taking it back. */
@RestController
class CallPages {

    private final UnlistedPages pages;
    private final AskingForNumber asking;
    private final AskingForCall form;
    private final Correspondence correspondence;
    private final Visits visits;

    CallPages(
            UnlistedPages pages,
            AskingForNumber asking,
            AskingForCall form,
            Correspondence correspondence,
            Visits visits) {
        this.pages = pages;
        this.asking = asking;
        this.form = form;
        this.correspondence = correspondence;
        this.visits = visits;
    }

    /** Neither is an address to come back to. */
    @GetMapping({"/{language}/call", "/{language}/no-call"})
    ResponseEntity<byte[]> nothingHere(@PathVariable String language) {
        return pages.to(pages.page(language, "call").to("messages"), "");
    }

    /** Shows the form, and sends it where that was meant: not where only the language was changed. */
    @PostMapping(path = "/{language}/call", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> call(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        CallWish wish = CallWish.of(typed);
        Optional<Visit> visit = visits.of(request);
        if (visit.isEmpty()) {
            return asking.ask(language, Ask.plain(wish));
        }
        Optional<CallBack> asked = wish.callBack().filter(call -> typed.containsKey("send"));
        if (asked.isEmpty() && !correspondence.isThere(visit.get().keys())) {
            return asking.nothingThere(language, Ask.plain(wish), request);
        }
        if (!typed.containsKey("send")) {
            return form.ask(language, visit.get(), wish);
        }
        return asked.map(call -> switch (ask(visit.get().keys(), call, wish.once())) {
                    case Wrote.Kept kept -> toMessages(language, visit.get());
                    case Wrote.NotThere nothing -> asking.nothingThere(language, Ask.plain(wish), request);
                    case Asked.InWriting no -> toMessages(language, visit.get());
                    case Wrote.KeyReused again -> throw new IllegalStateException("A new key was used before");
                    case Wrote.Shut shut -> throw new IllegalStateException("A wish to be called is no text");
                })
                .orElseGet(() -> form.wrong(language, visit.get(), wish));
    }

    /** The form that was corrected after it had been sent takes the place of what it said before. */
    private Asked ask(SeekerKeys keys, CallBack call, RepeatKey once) {
        Asked asked = correspondence.askForCall(keys, call, once);
        return asked instanceof Wrote.KeyReused ? correspondence.askForCall(keys, call, RepeatKey.random()) : asked;
    }

    @PostMapping(path = "/{language}/no-call", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> takeBack(@PathVariable String language, HttpServletRequest request) {
        return visits.of(request)
                .map(visit -> correspondence.takeCallBack(visit.keys())
                        ? toMessages(language, visit)
                        : asking.nothingThere(language, Ask.FIRST, request))
                .orElseGet(() -> asking.ask(language, Ask.plain("", true)));
    }

    private ResponseEntity<byte[]> toMessages(String language, Visit visit) {
        return pages.to(pages.page(language, "call").to("messages"), visits.cookie(visit));
    }
}
