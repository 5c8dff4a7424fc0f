package se.fyren.conversations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.conversations.web.AskingForNumber.Ask;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Page;

/** Coming back with the number. What was typed in a visit that has ended is sent along. */
@RestController
class BackPages {

    private final UnlistedPages pages;
    private final AskingForNumber asking;
    private final AskingForCall call;
    private final Correspondence correspondence;
    private final Visits visits;

    BackPages(
            UnlistedPages pages,
            AskingForNumber asking,
            AskingForCall call,
            Correspondence correspondence,
            Visits visits) {
        this.pages = pages;
        this.asking = asking;
        this.call = call;
        this.correspondence = correspondence;
        this.visits = visits;
    }

    @GetMapping("/{language}/back")
    ResponseEntity<byte[]> back(@PathVariable String language) {
        return asking.ask(language, Ask.FIRST);
    }

    @PostMapping(path = "/{language}/back", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> open(
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        TypedNumber number = new TypedNumber(Objects.requireNonNullElse(form.getFirst("number"), ""));
        String text = Writing.text(form);
        CallWish wish = CallWish.of(form);
        boolean kept = text.isEmpty() && wish.isBlank() && form.containsKey("once");
        boolean ended = kept || !text.isEmpty() || !wish.isBlank();
        Ask ask = new Ask(number.typed(), text, kept, wish, Writing.once(form), ended, "", "");
        Optional<SecretKey> door = Optional.ofNullable(form.getFirst("door")).flatMap(SecretKey::read);
        if (door.isPresent()) {
            return opened(pages.page(language, "back"), ask, correspondence.keys(door.get()), request);
        }
        if (!form.containsKey("number")) {
            // Only the language was changed.
            return asking.ask(language, ask);
        }
        Page page = pages.page(language, "back");
        if (!(number.reading() instanceof Receipt.Reading.Read(Receipt receipt))) {
            return asking.ask(language, ask.with(number.wrong(page), ""));
        }
        RepeatKey.read(Objects.requireNonNullElse(form.getFirst("kept"), ""))
                .ifPresent(sent -> correspondence.kept(receipt, sent));
        return opened(page, ask, correspondence.keys(receipt), request);
    }

    private ResponseEntity<byte[]> opened(Page page, Ask ask, SeekerKeys keys, HttpServletRequest request) {
        String language = page.language().code();
        if (ask.text().isBlank()) {
            if (!correspondence.isThere(keys)) {
                return asking.nothingThere(language, ask, request);
            }
            return ask.wish().isBlank() ? toMessages(page, keys) : call.ask(language, visits.begin(keys), ask.wish());
        }
        return MessageText.of(ask.text())
                .map(text -> switch (correspondence.write(keys, text, ask.once())) {
                    case Wrote.Kept kept -> toMessages(page, keys);
                    case Wrote.NotThere nothing -> asking.nothingThere(language, ask, request);
                    case Wrote.Shut shut -> asking.nothingThere(language, ask, request);
                    case Wrote.KeyReused reused ->
                        asking.ask(language, Ask.plain(ask.text(), true).with("", Faults.SENT_BEFORE));
                })
                .orElseGet(() -> asking.ask(language, ask.with("", Faults.of(ask.text()))));
    }

    private ResponseEntity<byte[]> toMessages(Page page, SeekerKeys keys) {
        return pages.to(page.to("messages"), visits.cookie(visits.begin(keys)));
    }
}
