package se.fyren.conversations.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Conversations.Arrived;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.letters.SealedOpening;
import se.fyren.directory.Service.Kind;
import se.fyren.web.Page;

/** Writing to a centre for the first time, and the receipt. Neither has an address to come back to. */
@RestController
class WritePages {

    private final UnlistedPages pages;
    private final Receivers receivers;
    private final Correspondence correspondence;
    private final WhenAnswered whenAnswered;
    private final ReceiptPage receipts;
    private final SealingHere sealing;

    WritePages(
            UnlistedPages pages,
            Receivers receivers,
            Correspondence correspondence,
            WhenAnswered whenAnswered,
            ReceiptPage receipts,
            SealingHere sealing) {
        this.pages = pages;
        this.receivers = receivers;
        this.correspondence = correspondence;
        this.whenAnswered = whenAnswered;
        this.receipts = receipts;
        this.sealing = sealing;
    }

    @GetMapping({"/{language}/write", "/{language}/sent"})
    ResponseEntity<byte[]> nothingHere(@PathVariable String language) {
        return pages.to(pages.page(language, "").to(""), "");
    }

    @PostMapping(path = "/{language}/write", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> write(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        return form(HttpStatus.OK, language, Writing.of(form), "");
    }

    @PostMapping(path = "/{language}/sent", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> send(@PathVariable String language, @RequestParam MultiValueMap<String, String> form) {
        Writing writing = Writing.of(form);
        Page page = pages.page(language, "sent");
        Optional<String> sealed = Writing.sealed(form);
        if (sealed.isPresent()) {
            return SealedOpening.read(sealed.get())
                    .map(opening -> send(page, writing, opening))
                    .orElseGet(() -> form(HttpStatus.BAD_REQUEST, language, writing.anew(), Faults.UNFIT));
        }
        Optional<MessageText> text = MessageText.of(writing.text());
        if (text.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, language, writing, Faults.of(writing.text()));
        }
        return switch (correspondence.begin(writing, text.get(), page.language())) {
            case Begun.With with ->
                receipts.of(with.receipt(), page, writing.service(), writing.said(), writing.once());
            case Begun.Left left -> receipts.removed(language);
            case Begun.Shown shown -> receipts.kept(language);
            case Begun.NotReceiving no -> closed(page, writing);
            case Begun.KeyReused reused -> form(HttpStatus.BAD_REQUEST, language, writing.anew(), Faults.SENT_BEFORE);
        };
    }

    private ResponseEntity<byte[]> send(Page page, Writing writing, SealedOpening opening) {
        String language = page.language().code();
        return switch (correspondence.begin(writing, opening, page.language())) {
            case Arrived.Here here -> receipts.inBrowser(page, writing.service(), writing.said(), writing.once());
            case Arrived.Left left -> receipts.removed(language);
            case Arrived.NotReceiving no -> pages.closed(page, writing.said());
            case Arrived.KeyReused reused -> form(HttpStatus.BAD_REQUEST, language, writing.anew(), Faults.SENT_BEFORE);
            case Arrived.Unfit unfit -> form(HttpStatus.BAD_REQUEST, language, writing.anew(), Faults.UNFIT);
        };
    }

    private ResponseEntity<byte[]> form(HttpStatus status, String language, Writing writing, String wrong) {
        Page page = pages.page(language, "write");
        return receivers
                .find(writing.service())
                .map(one -> {
                    Map<String, Object> model = new HashMap<>(whenAnswered.at(writing.service()));
                    model.put("writing", writing);
                    model.put("name", one.service().name());
                    model.put("kast", one.service().kind() == Kind.KAST);
                    model.put("wrong", wrong);
                    model.put("sealing", sealing.to(writing.service()));
                    return pages.answer(status, "write", page, model);
                })
                .orElseGet(() -> closed(page, writing));
    }

    private ResponseEntity<byte[]> closed(Page page, Writing writing) {
        return pages.closed(page, writing.said(), writing.shown());
    }
}
